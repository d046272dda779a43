# KeyboardInterrupt raised in a thread does not end the program.
import threading

def work():
    raise KeyboardInterrupt("in a thread")

thread = threading.Thread(target=work)
thread.start()
thread.join()
print("main goes on")
