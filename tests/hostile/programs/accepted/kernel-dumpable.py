# Tries: to become readable to other processes of its user, and so to be able to lower its oom_score_adj, or to trace.
# Fails: prctl(PR_SET_DUMPABLE) is refused, and its files in /proc are root’s.
import ctypes
import errno
import os

libc = ctypes.CDLL(None, use_errno=True)
PR_GET_DUMPABLE, PR_SET_DUMPABLE, PR_SET_PTRACER, PR_SCHED_CORE = 3, 4, 0x59616D61, 62
through = []
for value in [1, 2]:
    if libc.prctl(PR_SET_DUMPABLE, value, 0, 0, 0) == 0 or ctypes.get_errno() != errno.EPERM:
        through.append(('dumpable', value, ctypes.get_errno()))
if libc.prctl(PR_GET_DUMPABLE) == 1:
    through.append('is dumpable')
if libc.prctl(PR_SCHED_CORE, 1, 0, 1, 0) == 0:
    through.append('core scheduling')
for path in ['/proc/self/mem', '/proc/self/oom_score_adj', '/proc/self/maps']:
    try:
        os.close(os.open(path, os.O_RDWR))
        through.append(path)
    except OSError:
        pass
print('ok' if through == [] else through)
