# input(), readline, iteration and read in turns share one buffer.
import sys

print(input())
print(sys.stdin.readline())
print(next(sys.stdin))
print(sys.stdin.read(3))
print(input())
for line in sys.stdin:
    print("in loop", repr(line))
    break
try:
    print(sys.stdin.tell())
except OSError as error:
    print(error)
print(repr(sys.stdin.read()))
