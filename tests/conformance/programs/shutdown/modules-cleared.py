# sys.modules cleared by the program: the exit copes.
import atexit
import sys

atexit.register(print, "callback")
kept = dict(sys.modules)
sys.modules.clear()
print("end of main")
