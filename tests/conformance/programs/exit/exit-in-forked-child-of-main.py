# The child goes on with the program and ends like it; the parent waits.
import os
import sys

pid = os.fork()
print("both" if pid else "child", flush=True) if not pid else os.waitpid(pid, 0)
if pid:
    print("parent")
    sys.exit(4)
sys.exit("message of the child")
