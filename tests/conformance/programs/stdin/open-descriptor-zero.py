# A second file object over descriptor 0, beside sys.stdin.
import sys

with open(0) as file:
    print(file.name, file.mode, file.encoding, file.errors, repr(file.readline()))
    print(repr(file.read()))
try:
    print(repr(sys.stdin.read()))
except OSError as error:
    print(error)
