# Tries: to keep the supervisor busy: a million writes of one byte.
# Fails: they meet in a pipe, and are read as they lie there.
# Request: {"time_limit": 10, "tests": [{"in": "", "expected_out": ["x", 1000000]}]}
import os

for _ in range(1_000_000):
    os.write(1, b'x')
