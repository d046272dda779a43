# StopIteration that leaves a generator becomes RuntimeError.
def generator():
    yield 1
    next(iter([]))

print(list(generator()))
