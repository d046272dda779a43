# A thread that outlives main, and one that it starts.
import threading
import time

def outer():
    time.sleep(0.2)
    print("outer", threading.main_thread().is_alive(), threading.active_count())
    threading.Thread(target=inner).start()

def inner():
    time.sleep(0.2)
    print("inner")

threading.Thread(target=outer).start()
print("end of main")
