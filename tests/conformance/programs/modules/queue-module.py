# Queues of all kinds with a worker.
import queue
import threading

work, done = queue.Queue(2), queue.PriorityQueue()
def worker():
    while (item := work.get()) is not None:
        done.put((-item, item * item))
        work.task_done()
    work.task_done()
thread = threading.Thread(target=worker)
thread.start()
for item in [3, 1, 2, 5, 4, None]:
    work.put(item)
work.join()
thread.join()
print([done.get_nowait() for _ in range(done.qsize())], work.empty(), work.full())
for action in (lambda: done.get(timeout=0.01), lambda: queue.LifoQueue(1).get_nowait()):
    try:
        action()
    except queue.Empty as error:
        print(repr(error))
simple = queue.SimpleQueue()
simple.put(1)
print(simple.get(), simple.empty())
