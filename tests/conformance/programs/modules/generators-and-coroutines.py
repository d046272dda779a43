# Generators, yield from, send, throw, async comprehension, by hand.
import types

def inner():
    try:
        received = yield 1
        print("received", received)
        yield 2
    except ValueError as error:
        print("thrown", error)
        yield 3
    return "result"
def outer():
    print((yield from inner()))
    yield from range(2)
g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("x")), list(g), g.gi_frame, g.gi_running)
@types.coroutine
def pause(): return (yield "paused")
async def work():
    value = await pause()
    return [x async for x in numbers()] + [value]
async def numbers():
    yield 1
    yield 2
c = work()
print(c.send(None))
try:
    c.send("resumed")
except StopIteration as stop:
    print(stop.value)
c.send(None)
