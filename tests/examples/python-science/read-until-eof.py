import sys

import numpy

print(numpy.array(sys.stdin.buffer.read().split(), dtype=numpy.int64).sum())
