# What is in the buffer at a fork comes out twice.
import os
import sys

print("once or twice")
pid = os.fork()
if pid == 0:
    print("child")
    sys.exit(0)
os.waitpid(pid, 0)
print("parent")
