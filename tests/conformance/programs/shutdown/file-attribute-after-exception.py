# The same after an uncaught exception.
import atexit
import sys

atexit.register(lambda: print(globals().get("__file__", "gone"), globals().get("__cached__", "gone"), sorted(globals())))
sys.excepthook = lambda *rest: print("hook", globals().get("__file__", "gone"))
raise ValueError
