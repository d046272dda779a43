# An object whose __str__ raises.
import sys

class Bad:
    def __str__(self):
        raise RuntimeError("no text")

sys.exit(Bad())
