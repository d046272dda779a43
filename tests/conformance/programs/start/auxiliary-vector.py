# What the kernel handed over at exec: user ids, page size, the name of the executable.
import ctypes
import os

libc = ctypes.CDLL(None)
libc.getauxval.restype = ctypes.c_ulong
print("uid", libc.getauxval(11) == os.getuid(), libc.getauxval(12) == os.geteuid())
print("gid", libc.getauxval(13) == os.getgid(), libc.getauxval(14) == os.getegid())
print("secure", libc.getauxval(23), "page size", libc.getauxval(6), "ticks", libc.getauxval(17))
print("execfn", ctypes.string_at(libc.getauxval(31)), "random", libc.getauxval(25) != 0)
