# Tries: to starve the interpreter that it was forked from, the watcher and pid 1: policy, attributes, processors, nice
#   and disk priority, limits, timer slack, and by group and user.
# Fails: they are other users' processes, and the filter keeps pid 1, which acts as the program's user, out of reach.
import ctypes
import errno
import os
import platform
import resource

libc = ctypes.CDLL(None, use_errno=True)
sched_setattr, ioprio_set = {'x86_64': (314, 251), 'aarch64': (274, 30)}[platform.machine()]
PRIO_PGRP, PRIO_USER, IDLE_CLASS, RESET_ON_FORK = 1, 2, 3 << 13, 0x40000000
through = []


def attempt(name, call):
    try:
        if call() == -1 and ctypes.get_errno() not in (errno.EPERM, errno.ESRCH, errno.EINVAL):
            through.append((name, ctypes.get_errno()))
        elif ctypes.get_errno() == 0:
            through.append(name)
    except (PermissionError, ProcessLookupError):
        pass
    ctypes.set_errno(0)


idle = (ctypes.c_uint64 * 7)(56 | os.SCHED_IDLE << 32)
clamped = (ctypes.c_uint64 * 7)(56, 0x68, 0, 0, 0, 0, 1 << 32)  # keep all, utilisation at most 1
others = [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) != os.getpid()]
for pid in others:
    for policy in [os.SCHED_IDLE, os.SCHED_BATCH, os.SCHED_OTHER | RESET_ON_FORK]:
        attempt(f'policy {pid}', lambda: os.sched_setscheduler(pid, policy, os.sched_param(0)))
    attempt(f'parameter {pid}', lambda: os.sched_setparam(pid, os.sched_param(0)))
    attempt(f'processors {pid}', lambda: os.sched_setaffinity(pid, {0}))
    for attributes in [idle, clamped]:
        attempt(f'attributes {pid}', lambda: libc.syscall(sched_setattr, pid, attributes, 0))
    attempt(f'nice {pid}', lambda: os.setpriority(os.PRIO_PROCESS, pid, 19))
    attempt(f'nice group {pid}', lambda: os.setpriority(PRIO_PGRP, os.getpgid(pid), 19))
    attempt(f'disk {pid}', lambda: libc.syscall(ioprio_set, 1, pid, IDLE_CLASS))
    attempt(f'disk group {pid}', lambda: libc.syscall(ioprio_set, 2, os.getpgid(pid), IDLE_CLASS))
    attempt(f'group {pid}', lambda: os.setpgid(pid, os.getpid()))
    for limit in [resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_DATA, resource.RLIMIT_NPROC]:
        attempt(f'limit {limit} of {pid}', lambda: resource.prlimit(pid, limit, (0, 0)))
        attempt(f'look at limit {limit} of {pid}', lambda: resource.prlimit(pid, limit))
for user in [0, 1, os.getuid()]:
    attempt(f'nice user {user}', lambda: os.setpriority(PRIO_USER, user, 19))
    attempt(f'disk user {user}', lambda: libc.syscall(ioprio_set, 3, user, IDLE_CLASS))
print('ok' if 1 in others and len(others) == 3 and through == [] else (others, through))
