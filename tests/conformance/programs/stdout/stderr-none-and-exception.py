# sys.stderr set to None: an uncaught exception is not shown.
import sys

print("out")
sys.stderr = None
raise ValueError("not shown")
