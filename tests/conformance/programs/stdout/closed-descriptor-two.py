# stderr closed: the traceback is lost, the exit code is not.
import os

print("out")
os.close(2)
raise ValueError("nobody sees this")
