# Tries: to have lines torn or lost: forty processes write at the same time and end in the middle of it.
# Fails: a write of less than a page is never torn (pipe(7)), and what was written before the end is read after it.
# Request: {"time_limit": 3, "checker": "exact", "tests": [{"in": "", "expected_out": ["ok\n", 40000]}]}
import os

reading, writing = os.pipe()
for _ in range(40):
    if os.fork() == 0:
        os.close(writing)
        os.read(reading, 1)  # until all are there
        for _ in range(200):
            os.write(1, b'ok\n' * 5)
        os._exit(0)
os.close(writing)
for _ in range(40):
    os.wait()
