# Asynchronous generators left to asyncio, and one left to the exit.
import asyncio

async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closing", name)

async def main():
    async for number in numbers("in the loop"):
        print(number)
        break
    global kept
    kept = numbers("kept")
    print(await anext(kept))

asyncio.run(main())
print("end of main")
