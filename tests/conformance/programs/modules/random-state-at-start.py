# How much of the shared generator's state has been used when random is imported first.
import random

print(random.getstate()[1][-1], random.getstate()[2])
random.random()
print(random.getstate()[1][-1])
