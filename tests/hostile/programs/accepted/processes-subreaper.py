# Tries: to collect its orphans in the supervisor's place, and to leave a whole tree behind.
# Fails: who is whose parent does not matter to the kill.
import ctypes
import os
import time

PR_SET_CHILD_SUBREAPER = 36
if input() == 'first':
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    for _ in range(5):
        if os.fork() == 0:
            for _ in range(4):
                if os.fork() == 0:
                    time.sleep(1000)
            os._exit(0)
    print('ok')
else:
    others = [name for name in os.listdir('/proc') if name.isdigit() and int(name) not in (1, os.getpid())]
    print('ok' if others == [] else others)
