# Warnings in a thread and in a forked child.
import os
import sys
import threading
import warnings

thread = threading.Thread(target=lambda: warnings.warn("in a thread"))
thread.start()
thread.join()
if os.fork() == 0:
    warnings.warn("in a child")
    os._exit(0)
os.wait()
warnings.warn("in main")
