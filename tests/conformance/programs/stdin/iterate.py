# Iterating sys.stdin.
import sys

for line in sys.stdin:
    print(repr(line))
print(list(sys.stdin), sys.stdin.read(), sys.stdin.readline(), sys.stdin.readlines())
print(next(sys.stdin, "nothing"), sys.stdin.newlines)
