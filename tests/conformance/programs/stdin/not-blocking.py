# The descriptor blocks, and can be told not to.
import os
import sys

print(os.get_blocking(0))
os.set_blocking(0, False)
print(os.get_blocking(0), repr(sys.stdin.readline()), repr(sys.stdin.read()), repr(sys.stdin.read()))
