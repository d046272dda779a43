# The exit code after a thread that outlives main.
import sys
import threading
import time

def work():
    time.sleep(0.2)
    print("thread ends")

threading.Thread(target=work).start()
sys.exit(8)
