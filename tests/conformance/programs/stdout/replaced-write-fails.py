# A replacement whose write raises, uncaught.
import sys

class Bad:
    def write(self, text):
        raise OSError(28, "No room")

sys.stdout = Bad()
print("x")
