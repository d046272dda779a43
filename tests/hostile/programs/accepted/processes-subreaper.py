# Tries: to collect its orphans in the supervisor's place, and to leave a whole tree behind.
# Fails: who is whose parent does not matter to the kill.
import ctypes
import os
import time

def others():
    """The other processes of this user; pid 1 acts as that user while a test runs."""
    found = []
    for pid in os.listdir('/proc'):
        try:
            if pid.isdigit() and int(pid) not in (1, os.getpid()) and f'\t{os.getuid()}\t' in open(f'/proc/{pid}/status').read():
                found.append(pid)
        except OSError:
            pass
    return found


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
    left = others()
    print('ok' if left == [] else left)
