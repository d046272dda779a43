# read(n) and readline(n) across line ends.
import sys

print(repr(sys.stdin.read(3)), repr(sys.stdin.read(0)), repr(sys.stdin.readline(2)), repr(sys.stdin.readline()))
print(repr(sys.stdin.readline(100)), sys.stdin.readlines(3), repr(sys.stdin.read(-1)), repr(sys.stdin.read(1)))
