# Tries: to fill the server with output.
# Fails: what goes over the limit is counted and dropped.
# Request: {"time_limit": 3}
import os

for _ in range(1000):
    os.write(1, b'flood\n' * 10_000)
