import sys

MODULUS = 1_000_000_007

# One read of everything is much faster than input() for each line.
n, *numbers = map(int, sys.stdin.buffer.read().split())
print(sum(numbers) % MODULUS, max(numbers))
