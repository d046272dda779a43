# Tries: to add up what its tests take: in each one most of the limit, in memory, files, shared memory and an orphan.
# Fails: nothing of a test is left when the next one starts.
# Request: {"memory_limit": 64, "time_limit": 2, "tests": [{"in": "", "expected_out": "ok"}, {"in": "", "expected_out": "ok"}, {"in": "", "expected_out": "ok"}, {"in": "", "expected_out": "ok"}]}
import os
import time

open('/dev/shm/kept', 'xb').write(bytes(4 << 20))
open('kept', 'xb').write(bytes(6 << 20))
data = b'x' * (30 << 20)
if os.fork() == 0:
    os.setsid()
    time.sleep(60)
print('ok')
