# threading.local: each thread its own.
import threading

local = threading.local()
local.value = "main"
seen = []
def work(number):
    seen.append(hasattr(local, "value"))
    local.value = number
    seen.append(local.value)
for number in range(2):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
print(seen, local.value, vars(local))
class Mine(threading.local):
    def __init__(self, start):
        self.items = [start]
mine = Mine(1)
mine.items.append(2)
thread = threading.Thread(target=lambda: print(mine.items))
thread.start()
thread.join()
print(mine.items)
