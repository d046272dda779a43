# What faulthandler writes for SIGSEGV, and the signal that ends the process.
import ctypes
import faulthandler

faulthandler.enable(all_threads=False)
print("lost")
def crash():
    ctypes.string_at(0)
crash()
