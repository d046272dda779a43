# os._exit from a thread, with output of both in the buffer.
import os
import threading

print("main", flush=True)
def work():
    print("thread", flush=True)
    print("lost")
    os._exit(9)
thread = threading.Thread(target=work)
thread.start()
thread.join()
