# Uncaught in a thread: a message, exit code 0.
import threading

def work(number):
    return 1 // number

thread = threading.Thread(target=work, args=(0,), name="worker")
thread.start()
thread.join()
print("main goes on")
