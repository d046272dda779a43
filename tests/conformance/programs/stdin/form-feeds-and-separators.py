# Only line feeds end a line of a file; splitlines sees more.
import sys

lines = sys.stdin.readlines()
print(lines)
print("".join(lines).splitlines())
