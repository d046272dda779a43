# The debug mode, off by default.
import asyncio
import sys

async def main():
    loop = asyncio.get_running_loop()
    return loop.get_debug(), sys.get_coroutine_origin_tracking_depth(), sys.get_asyncgen_hooks().firstiter is not None

print(asyncio.run(main()), asyncio.run(main(), debug=True), asyncio.run(main()))
print(sys.get_asyncgen_hooks())
