# read(), then everything else at the end of the input.
import sys

text = sys.stdin.read()
print(len(text), repr(text))
for _ in range(3):
    print(repr(sys.stdin.read()), repr(sys.stdin.read(5)), repr(sys.stdin.buffer.read()), repr(sys.stdin.buffer.raw.read()))
