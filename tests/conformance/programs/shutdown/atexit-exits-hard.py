# os._exit in a callback: the others do not run, the buffer is lost.
import atexit
import os

atexit.register(print, "not run")
atexit.register(os._exit, 9)
atexit.register(print, "in the buffer")
print("also in the buffer")
