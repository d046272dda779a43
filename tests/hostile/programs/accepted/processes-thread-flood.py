# Tries: to start threads by the thousand.
# Fails: threads are tasks, and a user may have 64.
import os
import threading
import time

threads = 0
try:
    for _ in range(5000):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        threads += 1
except RuntimeError:
    pass
print('ok' if 10 < threads < 64 else threads, flush=True)
os._exit(0)
