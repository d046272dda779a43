# NUL bytes in the input.
import sys

print(repr(input()))
print(repr(sys.stdin.readline()), repr(sys.stdin.buffer.read()))
