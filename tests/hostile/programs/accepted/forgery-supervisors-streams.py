# Tries: to reach the supervisor’s streams: by /proc, by a copy of its descriptors, by a trace.
# Fails: it is another user’s and not dumpable.
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
through = []
pidfd_getfd = {'x86_64': 438, 'aarch64': 438}[platform.machine()]
for pid in {1, os.getppid()}:
    for fd in range(10):
        try:
            os.open(f'/proc/{pid}/fd/{fd}', os.O_RDWR)
            through.append((pid, fd))
        except OSError:
            pass
    pidfd = os.pidfd_open(pid)
    for fd in range(10):
        if libc.syscall(pidfd_getfd, pidfd, fd, 0) >= 0:
            through.append((pid, fd, 'pidfd_getfd'))
print('ok' if through == [] else through)
