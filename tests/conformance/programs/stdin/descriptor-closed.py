# Descriptor 0 closed under sys.stdin.
import os
import sys

os.close(0)
for action in (input, sys.stdin.read, sys.stdin.isatty, sys.stdin.fileno):
    try:
        print(repr(action()))
    except OSError as error:
        print(error)
print(os.open("/dev/null", os.O_RDONLY), repr(sys.stdin.read()))
