# Locks, events, conditions, semaphores, barriers.
import threading

lock, rlock, condition = threading.Lock(), threading.RLock(), threading.Condition()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release())
print(rlock.acquire(), rlock.acquire(), rlock.release(), rlock._is_owned(), rlock._recursion_count())
barrier = threading.Barrier(3, action=lambda: print("barrier"))
results = []
threads = [threading.Thread(target=lambda: results.append(barrier.wait())) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(results), threading.Event().wait(0.01), threading.BoundedSemaphore(1).acquire())
with condition:
    print(condition.wait(0.01))
try:
    lock.release()
except RuntimeError as error:
    print(error)
