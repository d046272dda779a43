# The traceback goes to what sys.stderr is.
import sys

class Out:
    def write(self, text):
        sys.stdout.write(f"<{text}>")
    def flush(self):
        sys.stdout.write("<flush>")

sys.stderr = Out()
raise ValueError("shown by the replacement")
