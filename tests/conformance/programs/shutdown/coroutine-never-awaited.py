# A coroutine that was never awaited.
async def work():
    print("never")

def start():
    work()

start()
kept = work()
print("end of main")
