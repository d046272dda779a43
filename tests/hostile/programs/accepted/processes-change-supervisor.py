# Tries: to slow the supervisor down or to take its limits: priority, scheduling, processors, rlimits, group, session.
# Fails: it belongs to another user, and is in another session.
import ctypes
import errno
import os
import platform
import resource

libc = ctypes.CDLL(None, use_errno=True)
through = []


def attempt(name, call):
    try:
        call()
        through.append(name)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EACCES, errno.ESRCH, errno.ENOSYS):
            through.append(f'{name}: {error}')


attempt('setpriority', lambda: os.setpriority(os.PRIO_PROCESS, 1, 19))
attempt('sched_setscheduler', lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)))
attempt('sched_setaffinity', lambda: os.sched_setaffinity(1, {0}))
attempt('prlimit', lambda: resource.prlimit(1, resource.RLIMIT_CPU, (0, 0)))
attempt('setpgid to it', lambda: os.setpgid(0, 1))
attempt('setpgid of it', lambda: os.setpgid(1, os.getpid()))
move_pages, migrate_pages = {'x86_64': (279, 256), 'aarch64': (239, 238)}[platform.machine()]
for number in [move_pages, migrate_pages]:
    if libc.syscall(number, 1, 0, 0, 0, 0, 0) == 0:
        through.append(number)
print('ok' if through == [] else through)
