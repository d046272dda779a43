# readlines() with and without a hint.
import sys

print(sys.stdin.readlines(1))
print(sys.stdin.readlines(4))
print(sys.stdin.readlines())
print(sys.stdin.readlines())
