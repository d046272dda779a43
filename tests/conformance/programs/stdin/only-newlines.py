# Empty lines and no other.
import sys

print(repr(input()), repr(input()), sys.stdin.readlines())
