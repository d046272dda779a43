import numpy

size, seed = map(int, input().split())
generator = numpy.random.default_rng(seed)
a = generator.random((size, size)) + size * numpy.eye(size)
x = numpy.arange(1.0, size + 1)
print(numpy.abs(numpy.linalg.solve(a, a @ x) - x).max() < 1e-9)

power = numpy.linalg.matrix_power(numpy.array([[1, 1], [1, 0]], dtype=object), size)
print(power[0, 1])

spectrum = numpy.abs(numpy.fft.rfft(numpy.sin(2 * numpy.pi * 7 * numpy.arange(64) / 64)))
print(spectrum.argmax(), numpy.unique([3, 1, 3]).tolist(), numpy.einsum("ij,ij->i", [[1, 2]], [[3, 4]])[0])
numpy.testing.assert_allclose(numpy.sort(numpy.linalg.eigvalsh([[2.0, 1.0], [1.0, 2.0]])), [1, 3])
