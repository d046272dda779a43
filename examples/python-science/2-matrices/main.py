# Multiply matrices with numpy
import numpy

a = numpy.array([[1, 2], [3, 4]])
print(a @ a)
print(a.sum(), a.mean())
