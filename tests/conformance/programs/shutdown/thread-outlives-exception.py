# The traceback comes while the thread still runs.
import os
import threading
import time

def work():
    time.sleep(0.2)
    os.write(2, b"thread ends\n")

threading.Thread(target=work).start()
raise ValueError("in main")
