# An unbuffered binary file object takes just what it is asked for.
import os
import sys

file = os.fdopen(os.dup(0), "rb", 0)
print(file.read(2), file.readline(), file.read(1))
print(repr(sys.stdin.readline()), file.read(), repr(sys.stdin.readline()))
