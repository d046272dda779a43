# Exceptions in atexit callbacks are shown, the others run, the exit code stays.
import atexit

class Bad:
    def __call__(self, number):
        raise ValueError(f"callback {number}")
    def __repr__(self):
        return "<bad callback>"

for number in range(3):
    atexit.register(Bad(), number)
    atexit.register(print, "good", number)
