# The same after sys.exit.
import atexit
import sys

atexit.register(lambda: print(globals().get("__file__", "gone"), globals().get("__cached__", "gone"), sorted(globals())))
sys.exit(3)
