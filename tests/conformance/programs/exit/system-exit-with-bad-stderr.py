# The exit message cannot be written.
import sys

class Bad:
    def write(self, text):
        raise OSError("no write")
    def flush(self):
        pass

sys.stderr = Bad()
sys.exit("message")
