# Tries: to be stopped most of the time: a child continues it now and then.
# Fails: a stopped program waits for no processor.
# Request: {"time_limit": 0.3}
import os
import signal
import time

parent = os.getpid()
if os.fork() == 0:
    while True:
        time.sleep(0.01)
        os.kill(parent, signal.SIGCONT)
while True:
    os.kill(parent, signal.SIGSTOP)
