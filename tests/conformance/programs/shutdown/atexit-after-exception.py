# Callbacks run after the traceback, and find sys.last_exc.
import atexit
import sys

def look():
    print(repr(sys.last_exc), sys.last_type, sys.last_traceback.tb_lineno, sys.exc_info()[0], file=sys.stderr)

atexit.register(look)
print("before", "last_exc" in vars(sys))
raise ValueError("seen later")
