# Tries: to give the supervisor children that it cannot collect: made by threads, by children that asked for another
#   signal at their end or for none, by threads whose first thread is dead, and those left when all of them have ended.
# Fails: a child of the supervisor's has the signal of the process that it is a sibling of, and an orphan gets SIGCHLD:
#   a plain wait finds them all, and the count of the container's tasks tells when it is none.
# Request: {"time_limit": 2}
import ctypes
import os
import platform
import signal
import sys
import threading
import time

CLONE_PARENT, CLONE_VFORK = 0x8000, 0x4000
libc = ctypes.CDLL(None)
holding = ctypes.PyDLL(None)  # the child of a thread goes on with the lock that this thread holds
clone, exit_thread = {'x86_64': (56, 60), 'aarch64': (220, 93)}[platform.machine()]
ends = [0, signal.SIGCHLD, signal.SIGUSR1, signal.SIGKILL, signal.SIGSTOP, signal.SIGRTMAX]


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


def start(flags, then):
    if holding.syscall(clone, flags, 0, 0, 0, 0) == 0:
        then()
        os._exit(3)


def make_siblings():
    for end in ends:
        start(CLONE_PARENT | end, lambda: time.sleep(0.01))
        start(CLONE_PARENT | end, signal.pause)
        start(CLONE_PARENT | CLONE_VFORK | end, lambda: None)


def lose_the_first_thread():
    def work():
        time.sleep(0.02)
        make_siblings()
        signal.pause()

    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    threading.Thread(target=work).start()
    libc.syscall(exit_thread, 0)


if input() == 'first':
    sys.setswitchinterval(1000)  # nobody is there to take the lock that a child were asked to give away
    thread = threading.Thread(target=make_siblings)
    thread.start()
    thread.join()
    for end in [0, signal.SIGUSR2]:
        signal.signal(signal.SIGUSR2, signal.SIG_IGN)
        start(end, lambda: (make_siblings(), os._exit(0)))  # theirs are this one's children, and orphans in the end
    start(CLONE_PARENT, lose_the_first_thread)
    time.sleep(0.2)
    print('ok', flush=True)
    os._exit(0)
left = mine()
print('ok' if left == [] else left)
