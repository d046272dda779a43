# The environment, in order, by every way there is.
import ctypes
import os
import posix

print(dict(os.environ))
print(dict(os.environb))
print(posix.environ)
libc = ctypes.CDLL(None)
libc.getenv.restype = libc.secure_getenv.restype = ctypes.c_char_p
for name in (b"PATH", b"HOME", b"TMPDIR", b"LANG", b"TZ", b"LC_CTYPE", b"PWD", b"PYTHONPATH", b"PYTHONHASHSEED", b"_"):
    print(name, libc.getenv(name), libc.secure_getenv(name))
environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
i = 0
while environ[i] is not None:
    print(environ[i])
    i += 1
os.environ["MINE"] = "1"
print(libc.getenv(b"MINE"), posix.environ.get(b"MINE"))
