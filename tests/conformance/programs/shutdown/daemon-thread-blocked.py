# Daemon threads blocked on a lock, a queue and a pipe.
import os
import queue
import threading

lock = threading.Lock()
lock.acquire()
reading, writing = os.pipe()
for target in (lock.acquire, queue.Queue().get, lambda: os.read(reading, 1)):
    threading.Thread(target=target, daemon=True).start()
print("end of main")
