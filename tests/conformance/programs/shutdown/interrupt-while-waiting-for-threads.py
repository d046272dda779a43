# SIGINT while main waits for a thread at the end.
import os
import signal
import threading
import time

def work():
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0.3)
    os.write(1, b"thread ends\n")

threading.Thread(target=work).start()
