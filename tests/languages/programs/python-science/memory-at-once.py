import numpy

block = numpy.ones(1 << 27)
print(block.sum())
