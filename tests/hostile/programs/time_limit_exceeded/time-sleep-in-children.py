# Tries: to let its children sleep, and to wait for them.
# Fails: nobody waits for a processor, so the time is charged.
# Request: {"time_limit": 0.3}
import os
import time

for _ in range(4):
    if os.fork() == 0:
        time.sleep(60)
os.wait()
