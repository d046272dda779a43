# An uncaught exception, then one in an atexit callback.
import atexit

class Bad:
    def __call__(self):
        raise ValueError("in the callback")
    def __repr__(self):
        return "<bad callback>"

atexit.register(Bad())
raise KeyError("in main")
