# random with a seed gives what it always gives.
import random

random.seed(12345)
print(random.random(), random.randint(1, 10**9), random.choice("abcdef"), random.sample(range(100), 5), random.gauss(0, 1), random.shuffle(x := list(range(10))), x)
random.seed("text")
print(random.getrandbits(100), random.uniform(1, 2), random.choices([1, 2, 3], [1, 2, 3], k=5), random.betavariate(1, 2))
own = random.Random(7)
state = own.getstate()
first = own.random()
own.setstate(state)
print(first == own.random(), len(state), state[0], random.Random(b"bytes").random(), random.Random(1.5).randbytes(5))
