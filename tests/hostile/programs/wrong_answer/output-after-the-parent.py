# Tries: to print the answer when it has ended: a child waits until its parent is gone.
# Fails: the child goes with it.
import os
import time

parent = os.getpid()
if os.fork() == 0:
    while os.getppid() == parent:
        pass
    time.sleep(0.05)
    os.write(1, b'ok')
