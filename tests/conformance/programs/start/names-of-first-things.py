# Counters from which default names are made.
import asyncio
import concurrent.futures
import multiprocessing
import threading

print(threading.Thread().name, threading.Thread(target=print).name, threading.Timer(1, print).name)
with concurrent.futures.ThreadPoolExecutor() as pool:
    print(pool.submit(lambda: threading.current_thread().name).result())
async def task():
    return asyncio.current_task().get_name()
print(asyncio.run(task()), multiprocessing.Process().name, multiprocessing.current_process().name)
print(multiprocessing.parent_process(), multiprocessing.active_children(), multiprocessing.get_start_method())
