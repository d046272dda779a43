# A usual program: read numbers fast.
import sys

data = sys.stdin.buffer.read().split()
count, *numbers = map(int, data)
print(count, len(numbers), sum(numbers), max(numbers), numbers[-1])
