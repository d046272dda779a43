# sep, end, file, flush.
import sys

print("a", 1, None, sep="-", end="|")
print()
print("x", end="\n\n", flush=True)
print("to stderr", file=sys.stderr)
print(*range(5), sep="\n", end="")
print("", "last without an end", end="")
