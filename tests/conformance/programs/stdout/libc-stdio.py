# The C library's own buffer is flushed by exit(), after Python's.
import ctypes
import os

libc = ctypes.CDLL(None)
libc.printf(b"by printf\n")
print("by print")
libc.puts(b"by puts")
os.write(1, b"raw\n")
