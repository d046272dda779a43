# The text layer takes a chunk ahead; the buffer below it has the rest.
import sys

print(repr(sys.stdin.readline()), sys.stdin.buffer.read(10), repr(sys.stdin.readline()))
print(sys.stdin.buffer.readline(), len(sys.stdin.read()))
