# Several loops, one after the other and in threads.
import asyncio
import threading

for number in range(3):
    print(asyncio.run(asyncio.sleep(0, number)))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "own loop")), loop.is_running(), loop.is_closed())
loop.call_soon(print, "called soon")
loop.call_later(0.01, loop.stop)
loop.run_forever()
loop.close()
print(loop)
threads = [threading.Thread(target=lambda n=n: results.append(asyncio.run(asyncio.sleep(0, n)))) for n in range(3)]
results = []
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(results))
asyncio.get_event_loop()
