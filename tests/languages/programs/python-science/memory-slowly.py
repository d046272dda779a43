import numpy

blocks = []
while True:
    blocks.append(numpy.ones(1 << 16))
