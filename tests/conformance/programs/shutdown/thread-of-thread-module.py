# A thread of _thread is not waited for.
import _thread
import time

def work():
    time.sleep(3)
    print("never")

_thread.start_new_thread(work, ())
print("end of main")
