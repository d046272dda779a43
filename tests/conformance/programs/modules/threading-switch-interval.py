# Threads take turns with a short switch interval; sums are right under a lock.
import sys
import threading

sys.setswitchinterval(1e-5)
print(round(sys.getswitchinterval(), 6))
total = 0
lock = threading.Lock()
def work():
    global total
    for _ in range(5000):
        with lock:
            total += 1
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(total, threading.active_count())
