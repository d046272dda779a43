# Tries: to be judged by another's end: children that are the supervisor's (CLONE_PARENT) end with all kinds of
#   statuses, before it and beside it; others ask for an odd signal at their end, or for none.
# Fails: the end that counts is the first process's, by its pid; all others are collected and forgotten.
import ctypes
import os
import platform
import signal
import time

CLONE_PARENT = 0x8000
libc = ctypes.CDLL(None)
clone = {'x86_64': 56, 'aarch64': 220}[platform.machine()]


def mine():
    found = []
    for name in os.listdir('/proc'):
        if name.isdigit() and int(name) != os.getpid():
            try:
                uid = open(f'/proc/{name}/status').read().partition('Uid:\t')[2].split()[0]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(uid) == os.getuid():
                found.append(name)
    return found


def start(flags, end):
    if libc.syscall(clone, flags, 0, 0, 0, 0) == 0:
        end()
        os._exit(7)


if input() == 'first':
    ends = [lambda: os._exit(1), lambda: os.kill(os.getpid(), signal.SIGKILL), os.abort, lambda: time.sleep(0.01)]
    for flags in [CLONE_PARENT | signal.SIGCHLD, signal.SIGURG, 0]:
        for end in ends:
            start(flags, end)
    for _ in range(20):
        start(CLONE_PARENT | signal.SIGCHLD, signal.pause)
    time.sleep(0.05)
    print('ok')
else:
    left = mine()
    print('ok' if left == [] else left)
