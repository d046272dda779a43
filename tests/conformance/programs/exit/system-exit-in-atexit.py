# sys.exit in an atexit callback.
import atexit
import sys

atexit.register(print, "registered first")
atexit.register(sys.exit, 5)
atexit.register(print, "registered last")
