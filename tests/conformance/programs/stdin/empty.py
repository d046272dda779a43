# No input at all.
import os
import select
import sys

print(select.select([0], [], [], 0)[0], os.read(0, 1), repr(sys.stdin.read()), sys.stdin.readlines(), list(sys.stdin))
try:
    input("name? ")
except EOFError as error:
    print(error.args, error)
print(sys.stdin.buffer.peek(), sys.stdin.closed)
