# Locks, values, arrays, queues and shared memory of multiprocessing.
import multiprocessing

def add(value, array, lock):
    with lock:
        value.value += 1
        array[0] += 2

def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)

def with_lock():
    lock, value, array = multiprocessing.Lock(), multiprocessing.Value("i", 0), multiprocessing.Array("i", [1, 2])
    processes = [multiprocessing.Process(target=add, args=(value, array, lock)) for _ in range(3)]
    for process in processes: process.start()
    for process in processes: process.join()
    return value.value, list(array), [process.exitcode for process in processes]
def with_queue():
    queue = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=queue.put, args=("from the child",))
    process.start()
    process.join()
    return queue.get()
attempt("raw", lambda: list(multiprocessing.RawArray("i", 3)))
attempt("lock", with_lock)
attempt("queue", with_queue)
