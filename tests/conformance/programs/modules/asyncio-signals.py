# SIGINT under asyncio.run, and a signal handler of the loop.
import asyncio
import os
import signal

async def handled():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, event.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await event.wait()
    print("handled", signal.getsignal(signal.SIGINT) is not signal.default_int_handler)

async def interrupted():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
        raise

asyncio.run(handled())
asyncio.run(interrupted())
