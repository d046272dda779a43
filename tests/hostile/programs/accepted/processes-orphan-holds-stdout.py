# Tries: to keep the answer back: an orphan that sleeps holds the other end of stdout and stderr.
# Fails: the end of the program ends the test, not the end of its streams.
import os
import time

if os.fork() == 0:
    os.setsid()
    time.sleep(1000)
print('ok')
