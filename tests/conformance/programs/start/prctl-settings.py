# What prctl(2) tells of the process.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
names = {"dumpable": 3, "keepcaps": 7, "timing": 13, "securebits": 27, "timerslack": 30, "mce": 34, "no_new_privs": 39, "thp": 42,
         "ambient": 47, "seccomp": 21, "io_flusher": 58}
for name, option in names.items():
    result = libc.prctl(option, 1 if name == "ambient" else 0, 0, 0, 0)
    print(name, result, os.strerror(ctypes.get_errno()) if result < 0 else "")
for name, option in {"pdeathsig": 2, "tsc": 25, "subreaper": 37}.items():
    value = ctypes.c_int(-1)
    print(name, libc.prctl(option, ctypes.byref(value), 0, 0, 0), value.value)
print([libc.prctl(52, which, 0, 0, 0) for which in (0, 1)])
