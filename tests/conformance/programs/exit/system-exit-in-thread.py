# SystemExit ends a thread silently.
import sys
import threading

def work():
    print("thread")
    sys.exit("not shown")

thread = threading.Thread(target=work)
thread.start()
thread.join()
print("main goes on")
