import sys

line = input()
print(line[::-1])
print(line, file=sys.stderr)
