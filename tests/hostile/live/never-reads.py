# Tries: to keep an order to stop from being read: takes none of the input that stands before it.
# Fails: the server sends no more ahead than the watcher has room for.
import time

print("ready", flush=True)
while True: time.sleep(1)
