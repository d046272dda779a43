# os._exit runs nothing and flushes nothing.
import atexit
import os

atexit.register(print, "not run")
try:
    os._exit(77)
finally:
    print("not run either")
