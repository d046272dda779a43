import numpy

# Most of 256 MB, and then what no machine has.
block = numpy.ones(27 << 20)
print(block.sum(), numpy.ones(1 << 40).sum())
