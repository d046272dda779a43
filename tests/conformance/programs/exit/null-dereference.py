# A null pointer read through ctypes.
import ctypes

print("lost")
ctypes.string_at(0)
