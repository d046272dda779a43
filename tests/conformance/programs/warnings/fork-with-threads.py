# os.fork while another thread runs warns.
import os
import threading

stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
import re

try:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
finally:
    stop.set()
