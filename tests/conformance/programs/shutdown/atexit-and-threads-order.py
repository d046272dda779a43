# Threads are waited for before the callbacks run.
import atexit
import threading
import time

def work():
    time.sleep(0.2)
    print("thread ends")

atexit.register(print, "callback")
threading.Thread(target=work).start()
print("end of main")
