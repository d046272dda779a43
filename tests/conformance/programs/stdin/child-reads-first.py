# A child takes a part of the input that nobody has buffered.
import os
import sys

if os.fork() == 0:
    print("child", os.read(0, 4), flush=True)
    os._exit(0)
os.wait()
print("parent", repr(sys.stdin.read()))
