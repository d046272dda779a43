import numpy

print(numpy.prod(numpy.fromstring(input(), dtype=int, sep=" ")))
