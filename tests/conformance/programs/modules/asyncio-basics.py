# Tasks, gather, timeouts, queues, threads, subprocess refused.
import asyncio

async def work(name, delay):
    await asyncio.sleep(delay)
    return f"{name} {asyncio.current_task().get_name()}"

async def main():
    print(await asyncio.gather(work("a", 0.03), work("b", 0.01), work("c", 0)))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as error:
        print(repr(error))
    queue = asyncio.Queue()
    task = asyncio.create_task(queue.get(), name="getter")
    await queue.put(5)
    print(await task, task.get_name(), await asyncio.to_thread(lambda: "in a thread"), len(asyncio.all_tasks()))
    print(await asyncio.gather(work("x", 0), asyncio.sleep(0, "y"), return_exceptions=True))
    try:
        await asyncio.create_subprocess_exec("/bin/true")
    except OSError as error:
        print(type(error).__name__)
    print(type(asyncio.get_running_loop()).__name__)

asyncio.run(main())
