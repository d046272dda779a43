# Tries: to bury its own end, and to use up what processes it may have, under siblings that die by the thousand.
# Fails: the supervisor collects them while the first process lives, and looks for that one by its pid.
# Request: {"time_limit": 10}
import ctypes
import os
import platform
import signal
import time

CLONE_PARENT = 0x8000
libc = ctypes.PyDLL(None)
clone = {'x86_64': 56, 'aarch64': 220}[platform.machine()]
made = refused = 0
while made < 2000 and refused < 20_000:
    pid = libc.syscall(clone, CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0)
    if pid == 0:
        libc._exit(1)
    if pid > 0:
        made += 1
    else:
        refused += 1
        time.sleep(0.001)
print('ok' if made == 2000 else (made, refused))
