# Text of several scripts, a byte order mark, characters beyond the first plane.
import sys

for line in sys.stdin:
    print(len(line), ascii(line), line, end="")
