import numpy

print(numpy.ones(1 << 40).sum())
