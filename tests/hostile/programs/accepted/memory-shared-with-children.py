# Tries: to be charged nine times for pages that it has once: its children share them.
# Fails: a page counts once.
# Request: {"memory_limit": 64}
import os
import time

data = b'x' * (32 << 20)
for _ in range(8):
    if os.fork() == 0:
        time.sleep(0.1)
        os._exit(0)
for _ in range(8):
    os.wait()
print('ok')
