# Tries: to know the next test’s random numbers.
# Fails: each test has a generator and a seed of its own; what one test wrote down, the next cannot read.
import os
import random

numbers = [random.random() for _ in range(4)]
known = os.path.exists('/dev/shm/numbers') and eval(open('/dev/shm/numbers').read()) == numbers
open('/dev/shm/numbers', 'w').write(repr(numbers))
random.seed(1)
print('ok' if not known else 'the same again')
