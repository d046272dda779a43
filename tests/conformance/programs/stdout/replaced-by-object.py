# An object with just a write method.
import sys

class Upper:
    def write(self, text):
        sys.__stdout__.write(text.upper())

sys.stdout = Upper()
print("hello", 1, [2])
try:
    print("flush needs more", flush=True)
except AttributeError as error:
    print(error)
