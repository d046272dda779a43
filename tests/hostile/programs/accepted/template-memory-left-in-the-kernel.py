# Tries: to leave the container full for the next test, of memory that the kernel gives back some time after its owner
#   has ended: tables for futexes, entries of epoll, in eight processes that end with the test.
# Fails: it has come back, or comes back when it is asked for, before the next test wants it.
# Request: {"memory_limit": 64, "time_limit": 5, "tests": [{"in": "first", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}, {"in": "first", "expected_out": "ok"}, {"in": "second", "expected_out": "ok"}]}
import ctypes
import os
import select
import signal

PR_FUTEX_HASH, PR_FUTEX_HASH_SET_SLOTS = 78, 1
libc = ctypes.CDLL(None)
if input() == 'first':
    reading, writing = os.pipe()
    for _ in range(8):
        if os.fork() == 0:
            # 4 MiB; a kernel that does not know the call has no such tables.
            libc.prctl(PR_FUTEX_HASH, PR_FUTEX_HASH_SET_SLOTS, ctypes.c_ulong(1 << 16), 0, 0)
            watched = [os.eventfd(0) for _ in range(100)]
            watchers = [select.epoll() for _ in range(60)]
            try:
                for watcher in watchers:
                    for fd in watched:
                        watcher.register(fd, select.EPOLLIN)
            except OSError:
                pass  # the kernel's own limit on them
            os.write(writing, b'x')
            signal.pause()
    for _ in range(8):
        os.read(reading, 1)
else:
    data = b'x' * (45 << 20)
print('ok')
