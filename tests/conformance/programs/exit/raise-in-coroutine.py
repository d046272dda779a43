# Uncaught through asyncio.run.
import asyncio

async def inner():
    await asyncio.sleep(0)
    raise ValueError("in a coroutine")

async def outer():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner())

asyncio.run(outer())
