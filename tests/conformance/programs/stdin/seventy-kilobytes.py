# More input than a pipe holds by default, read line by line.
import sys

total = lines = 0
for line in sys.stdin:
    lines += 1
    total += len(line)
print(lines, total, repr(line))
