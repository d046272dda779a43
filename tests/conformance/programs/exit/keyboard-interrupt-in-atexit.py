# KeyboardInterrupt in an atexit callback.
import atexit

class Bad:
    def __call__(self):
        raise KeyboardInterrupt("late")
    def __repr__(self):
        return "<bad callback>"

atexit.register(print, "runs")
atexit.register(Bad())
