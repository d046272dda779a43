# Py_Exit of the interpreter's own library finalizes.
import atexit
import ctypes

atexit.register(print, "atexit runs")
print("in the buffer")
ctypes.pythonapi.Py_Exit(24)
