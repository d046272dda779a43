# Tries: to put a file of its own on the one descriptor number that may be executed.
# Fails: the number is above the limit of descriptors, which cannot be raised, and tmpfs is noexec.
import ctypes
import fcntl
import os
import platform
import resource

libc = ctypes.CDLL(None, use_errno=True)
through = []
try:
    resource.setrlimit(resource.RLIMIT_NOFILE, (2048, 2048))
    through.append('rlimit')
except (ValueError, OSError):
    pass
source = os.memfd_create('program') if hasattr(os, 'memfd_create') else os.open('main.py', os.O_RDONLY)
for attempt in [lambda: os.dup2(source, 1000), lambda: fcntl.fcntl(source, fcntl.F_DUPFD, 1000)]:
    try:
        through.append(attempt())
    except OSError:
        pass
print('ok' if through == [] else through)
