# Context variables in functions, threads, tasks.
import asyncio
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")
print(var.get(), len(contextvars.copy_context()))
token = var.set("main")
print(var.get(), [v.name for v in contextvars.copy_context()], token.old_value is contextvars.Token.MISSING)
def change(value):
    var.set(value)
    return var.get()
print(contextvars.copy_context().run(change, "in a copy"), var.get())
thread = threading.Thread(target=lambda: print("thread", var.get()))
thread.start()
thread.join()
async def task(value):
    var.set(value)
    await asyncio.sleep(0)
    return var.get()
async def main():
    return await asyncio.gather(task(1), task(2)), var.get()
print(asyncio.run(main()))
var.reset(token)
print(var.get())
try:
    var.reset(token)
except RuntimeError as error:
    print(str(error).rpartition(">")[2])
var.get(1).missing
