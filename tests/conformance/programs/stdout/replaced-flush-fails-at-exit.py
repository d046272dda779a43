# A replacement whose flush raises at exit.
import sys

class Bad:
    closed = False
    def write(self, text):
        return sys.__stdout__.write(text)
    def flush(self):
        raise RuntimeError("cannot flush")

sys.stdout = Bad()
print("written")
