# Tries: to make whoever reads lines read for ever.
# Fails: output is bytes until it is whole.
# Request: {"time_limit": 3}
import os

for _ in range(1000):
    os.write(1, b'x' * 65536)
