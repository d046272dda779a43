# os.fork while another thread runs warns; the pid in the message is left out.
import os
import re
import threading
import warnings

warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print(category.__name__, filename, lineno, re.sub(r"\d+", "N", str(message)), flush=True)
stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
try:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
finally:
    stop.set()
