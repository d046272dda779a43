# What the kernel handed over at exec, but the user ids and the name of the executable.
import ctypes

libc = ctypes.CDLL(None)
libc.getauxval.restype = ctypes.c_ulong
print("secure", libc.getauxval(23), "page size", libc.getauxval(6), "ticks", libc.getauxval(17))
print("random", libc.getauxval(25) != 0)
