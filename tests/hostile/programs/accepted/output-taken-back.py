# Tries: to take output back from the supervisor's pipe, so that it wakes up and finds nothing there.
# Fails: an empty pipe is nothing to wait for, and what was taken back and written again is counted when it is read.
# Request: {"time_limit": 3, "checker": "exact", "tests": [{"in": "", "expected_out": ["x", 5000]}]}
import os

back = os.open('/proc/self/fd/1', os.O_RDONLY | os.O_NONBLOCK)
for _ in range(5000):
    os.write(1, b'x')
    try:
        taken = os.read(back, 65536)
    except BlockingIOError:
        continue
    os.write(1, taken)
