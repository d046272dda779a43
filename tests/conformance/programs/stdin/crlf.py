# CR LF line ends are not translated on sys.stdin.
import sys

print(repr(input()), repr(input()), repr(sys.stdin.readline()), repr(sys.stdin.newlines))
print(repr(sys.stdin.read()), repr(sys.stdin.newlines))
