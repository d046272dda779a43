# CR LF as bytes, and without translation.
import sys

print(sys.stdin.buffer.readline(), sys.stdin.buffer.readline())
sys.stdin.reconfigure(newline="")
print(repr(sys.stdin.readline()), repr(input()), sys.stdin.readlines())
