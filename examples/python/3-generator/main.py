# A generator of prime numbers
from itertools import islice, takewhile


def primes():
    """Yields 2, 3, 5 and so on; nothing is computed before it is asked for."""
    next_multiples = {}
    number = 2
    while True:
        steps = next_multiples.pop(number, None)
        if steps is None:
            yield number
            next_multiples[number * number] = [number]
        else:
            for step in steps:
                next_multiples.setdefault(number + step, []).append(step)
        number += 1


print("the first ten:", *islice(primes(), 10))
print("sum of those below 1,000:", sum(takewhile(lambda prime: prime < 1000, primes())))
