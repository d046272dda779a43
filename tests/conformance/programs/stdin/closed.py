# What remains after sys.stdin was closed.
import os
import sys

print(repr(sys.stdin.readline()))
sys.stdin.close()
for action in (input, sys.stdin.read, lambda: os.read(0, 100), lambda: sys.stdin.buffer.closed, lambda: open(0).read()):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
print(sys.stdin)
