import sys

import numpy

MODULUS = 1_000_000_007

_, *words = sys.stdin.buffer.read().split()
numbers = numpy.array(words, dtype=numpy.int64)
print(numbers.sum() % MODULUS, numbers.max())
