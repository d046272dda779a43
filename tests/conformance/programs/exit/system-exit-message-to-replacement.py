# The exit message goes to what sys.stderr is.
import io
import sys

class Out(io.StringIO):
    def write(self, text):
        sys.__stdout__.write(f"<{text}>")

sys.stderr = Out()
sys.exit("message")
