# Callbacks run after sys.exit, and see what the program still has.
import atexit
import sys

value = {"a": 1}
atexit.register(lambda: print("sees", value, sys.exc_info(), sys.stdout.closed, sys.is_finalizing()))
try:
    sys.exit(5)
finally:
    print("finally")
    value["b"] = 2
