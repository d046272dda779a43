# Tries: never to be caught and never to be an orphan: each process puts its successor beside itself, as a child of the
#   supervisor's, and ends at once; a hundred thousand times if it is let.
# Fails: kill(-1) reaches all that exist at one moment, whoever their parent is, until the container is empty.
# Request: {"time_limit": 2}
import ctypes
import os
import platform
import signal
import time

CLONE_PARENT = 0x8000
libc = ctypes.PyDLL(None)  # the child goes on with the lock that its parent holds
clone = {'x86_64': 56, 'aarch64': 220}[platform.machine()]


def mine():
    """The other processes of this user; pid 1 acts as that user while a test runs."""
    found = []
    for name in os.listdir('/proc'):
        if name.isdigit() and int(name) not in (1, os.getpid()):
            try:
                uid = open(f'/proc/{name}/status').read().partition('Uid:\t')[2].split()[0]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(uid) == os.getuid():
                found.append(name)
    return found


if input() == 'first':
    for _ in range(10):
        if libc.syscall(clone, CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0) == 0:
            while True:
                if libc.syscall(clone, CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0) > 0:
                    libc._exit(0)
    time.sleep(0.05)
    print('ok', flush=True)
    libc._exit(0)
time.sleep(0.1)
left = mine()
print('ok' if left == [] else left)
