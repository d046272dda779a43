# stdout and stderr into one pipe: the order in which their bytes leave the process.
import os
import sys

os.dup2(1, 2)
print("out 1")
print("err 1", file=sys.stderr)
sys.stderr.write("err 2 ")
print("out 2", flush=True)
sys.stderr.write("err 3\n")
sys.stderr.buffer.write(b"err 4 in the buffer\n")
sys.stderr.write("err 5\n")
print("out 3")
raise SystemExit("err 6, the exit message")
