# Tries: never to be caught: each process forks its successor and ends at once, so that whoever lists processes always
#   looks at one that is gone.
# Fails: one kill(-1) as the user reaches all that exist at that moment, and it is repeated until none is left.
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


if input() == 'first':
    if os.fork() == 0:
        os.setsid()
        while True:
            try:
                if os.fork() > 0:
                    os._exit(0)
            except OSError:
                pass
    print('ok')
else:
    time.sleep(0.1)
    left = others()
    print('ok' if left == [] else left)
