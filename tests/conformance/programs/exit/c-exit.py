# exit() of the C library, under Python's feet.
import ctypes

print("lost")
ctypes.CDLL(None).exit(23)
