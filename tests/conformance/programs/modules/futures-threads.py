# ThreadPoolExecutor: map, submit, exceptions, as_completed, timeouts.
import concurrent.futures
import threading

with concurrent.futures.ThreadPoolExecutor(3, thread_name_prefix="mine", initializer=lambda: None) as pool:
    print(list(pool.map(lambda x: x * x, range(5))), pool.submit(lambda: threading.current_thread().name.rstrip("0123456789")).result())
    future = pool.submit(lambda: 1 / 0)
    print(repr(future.exception()), future.done(), future.cancelled())
    print(sorted(f.result() for f in concurrent.futures.as_completed([pool.submit(pow, 2, n) for n in range(4)])))
    blocked = threading.Event()
    slow = pool.submit(blocked.wait)
    try:
        slow.result(timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    blocked.set()
future.result()
