# closefd=False leaves descriptor 0 open; its buffer takes all.
import sys

with open(0, "rb", closefd=False) as file:
    print(file, file.readline())
print(repr(sys.stdin.readline()), sys.stdin.closed)
with open(0, closefd=False, buffering=1) as file:
    print(repr(file.read()))
