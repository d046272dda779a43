# An object whose __str__ prints and changes sys.stderr.
import sys

class Odd:
    def __str__(self):
        print("asked for its text")
        return "text of odd"

sys.exit(Odd())
