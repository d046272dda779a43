# random without a seed: only types, and that parent and children differ.
import os
import random
import secrets
import uuid

print(type(random.random()), 0 <= random.random() < 1, type(random.SystemRandom().random()), len(secrets.token_hex(8)), len(os.urandom(7)), uuid.uuid4().version)
def child_value():
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.write(writing, repr((random.random(), os.urandom(4), uuid.uuid4().hex)).encode())
        os._exit(0)
    os.close(writing)
    os.wait()
    return os.read(reading, 1000)
print(len({child_value() for _ in range(4)}))
print(random.getstate()[0], len(random.getstate()[1]), random.getstate()[1][-1] <= 624, random.getstate()[2])
