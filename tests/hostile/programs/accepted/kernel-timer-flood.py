# Tries: to use up the kernel’s memory with timers by the ten thousand.
# Fails: each takes one of the user’s 1,024 signals.
import ctypes
import time

libc = ctypes.CDLL(None, use_errno=True)
identifiers = []
for _ in range(10_000):
    identifier = ctypes.c_void_p()
    if libc.timer_create(time.CLOCK_MONOTONIC, None, ctypes.byref(identifier)) != 0:
        break
    identifiers.append(identifier)
print('ok' if len(identifiers) <= 1024 else len(identifiers))
