# Tries: each way to wait for ever that the sandbox leaves: locks, signals, timers, files, other processes.
# Fails: waiting is charged, whatever it is for.
# Request: {"time_limit": 0.2, "tests": [{"in": "futex", "expected_out": "ok"}, {"in": "signal", "expected_out": "ok"}, {"in": "poll", "expected_out": "ok"}, {"in": "epoll", "expected_out": "ok"}, {"in": "fifo", "expected_out": "ok"}, {"in": "lock", "expected_out": "ok"}, {"in": "socket", "expected_out": "ok"}, {"in": "full pipe", "expected_out": "ok"}, {"in": "event", "expected_out": "ok"}]}
import fcntl
import os
import select
import signal
import socket
import threading


def wait_for_fifo():
    os.mkfifo('fifo')
    open('fifo')


def wait_for_lock():
    # Open file descriptions of one file exclude each other, also within a process.
    files = [open('lock', 'w') for _ in range(2)]
    for file in files:
        fcntl.flock(file, fcntl.LOCK_EX)


def wait_for_room():
    _, writing = os.pipe()
    while True:
        os.write(writing, bytes(65536))


def wait_for_peer():
    near, far = socket.socketpair()
    near.recv(1)


ways = {
    'futex': threading.Event().wait,
    'signal': lambda: signal.sigwait([signal.SIGUSR1]),
    'poll': lambda: select.poll().poll(),
    'epoll': lambda: select.epoll().poll(),
    'fifo': wait_for_fifo,
    'lock': wait_for_lock,
    'socket': wait_for_peer,
    'full pipe': wait_for_room,
    'event': lambda: os.eventfd_read(os.eventfd(0)),
}
ways[input()]()
print('ok')
