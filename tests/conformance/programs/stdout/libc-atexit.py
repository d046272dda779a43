# Functions registered with the C library run at exit, after Python has ended.
import ctypes

libc = ctypes.CDLL(None)
libc.strdup.restype = ctypes.c_void_p
print("by print")
puts = ctypes.cast(libc.puts, ctypes.c_void_p)
for text in (b"registered first, run last", b"registered last, run first"):
    libc.__cxa_atexit(puts, ctypes.c_void_p(libc.strdup(text)), None)
