# Opening stdin by its names.
import sys

with open("/dev/stdin") as file:
    print(repr(file.readline()), file.fileno())
with open("/proc/self/fd/0") as file:
    print(repr(file.read()))
print(repr(sys.stdin.read()))
