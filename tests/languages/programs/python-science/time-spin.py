import numpy

numbers = numpy.arange(1000)
while True:
    numbers = numpy.sort(numbers)
