# Tries: to spoil the interpreter for the next test where it is spoilt most deeply: the number 7, an interned name, the
#   count of references to None, hooks that only C code can set, the interpreter’s limits.
# Fails: the next test starts from the same untouched interpreter; this one has changed a copy.
import ctypes
import os
import sys

api = ctypes.pythonapi
seven = 3 + len('four')
untouched = (
    seven + 1 == 8,
    'path' in vars(os) and 'p' + 'ath' == 'path',
    not hasattr(os, 'spoilt'),
    ctypes.c_void_p.in_dll(api, 'PyOS_InputHook').value is None,
    sys.getrecursionlimit() == 1000 and sys.getswitchinterval() == 0.005,
    sys.gettrace() is None and sys.getprofile() is None,
)
print('ok' if all(untouched) else untouched, flush=True)

os.spoilt = True
sys.setrecursionlimit(50000)
sys.setswitchinterval(9)
ctypes.c_void_p.in_dll(api, 'PyOS_InputHook').value = 1
ctypes.memset(id('path') + object.__basicsize__ + 24, ord('q'), 3)  # the text of the name
ctypes.c_ssize_t.from_address(id(None)).value = 1  # the next one who lets go of it destroys it
ctypes.c_uint32.from_address(id(7) + 24).value = 8
os._exit(0)
