# What an uncaught exception imports, seen by an atexit callback.
import atexit
import sys

before = set(sys.modules)
atexit.register(lambda: print([name for name in sys.modules if name not in before]))
raise ValueError("x")
