# Uncaught in a generator expression and a generator.
def numbers():
    for i in range(3, -1, -1):
        yield 6 // i

print(sum(numbers() for _ in range(1)) if False else list(n + 1 for n in numbers()))
