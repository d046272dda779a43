# threading's own callbacks come before those of atexit.
import atexit
import threading

atexit.register(print, "atexit")
threading._register_atexit(print, "threading 1")
threading._register_atexit(print, "threading 2")
print("end of main")
