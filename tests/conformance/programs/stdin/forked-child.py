# Parent and child share the pipe, and what was buffered before the fork is in both.
import os
import sys

print(input(), flush=True)
if os.fork() == 0:
    print("child", repr(sys.stdin.readline()), repr(os.read(0, 100)), flush=True)
    os._exit(0)
os.wait()
print("parent", repr(sys.stdin.readline()), repr(os.read(0, 100)), repr(sys.stdin.read()))
