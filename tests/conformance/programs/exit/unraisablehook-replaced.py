# sys.unraisablehook of the program's own.
import sys

def hook(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, getattr(unraisable.object, "__qualname__", None))

class Bad:
    def __del__(self):
        1 / 0

sys.unraisablehook = hook
Bad()
bad = Bad()
