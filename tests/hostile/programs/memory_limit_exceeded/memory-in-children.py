# Tries: to take more than its limit in parts that are each below it: six children of 20 MB.
# Fails: the limit is for all processes of the test together.
# Request: {"memory_limit": 64}
import os
import time

for _ in range(6):
    if os.fork() == 0:
        data = b'x' * (20 << 20)
        time.sleep(0.5)
        os._exit(0)
for _ in range(6):
    os.wait()
print('ok')
