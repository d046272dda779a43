# Tries: to hand its own settings on to the next test: limits at nothing, idle scheduling, one processor, blocked and
#   ignored signals, timer slack, umask, directory, stack size of threads, name, a filter that refuses everything.
# Fails: those are a process's; the next one is forked from another.
import ctypes
import os
import resource
import signal
import sys
import threading

libc = ctypes.CDLL(None, use_errno=True)
PR_GET_NAME, PR_SET_NAME, PR_SET_TIMERSLACK, PR_GET_TIMERSLACK, PR_SET_THP_DISABLE, PR_GET_THP_DISABLE = 16, 15, 29, 30, 41, 42
PR_SET_MDWE, PR_GET_MDWE, PR_SET_PDEATHSIG, PR_GET_PDEATHSIG = 65, 66, 1, 2
limits = {name: value for name, value in vars(resource).items() if name.startswith('RLIMIT_')}


def settings():
    name = ctypes.create_string_buffer(16)
    death = ctypes.c_int()
    stack = ctypes.c_size_t()
    attributes = ctypes.create_string_buffer(64)
    libc.prctl(PR_GET_NAME, name)
    libc.prctl(PR_GET_PDEATHSIG, ctypes.byref(death))
    libc.pthread_getattr_default_np(attributes)
    libc.pthread_attr_getstacksize(attributes, ctypes.byref(stack))
    umask = os.umask(0)
    os.umask(umask)
    return [
        name.value == b'python3',
        death.value == 0,
        stack.value == 128 << 20,
        threading.stack_size() == 0,
        umask == 0o22,
        os.getcwd() == '/box',
        signal.pthread_sigmask(signal.SIG_BLOCK, []) == set(),
        signal.getsignal(signal.SIGTERM) == signal.SIG_DFL,
        os.sched_getscheduler(0) == os.SCHED_OTHER and os.getpriority(os.PRIO_PROCESS, 0) == 0,
        os.sched_getaffinity(0) == os.sched_getaffinity(1),
        libc.prctl(PR_GET_TIMERSLACK) == 50000,
        libc.prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0) == 0,
        libc.prctl(PR_GET_MDWE, 0, 0, 0, 0) <= 0,
        all(resource.getrlimit(limit)[1] != 0 for name, limit in limits.items() if name.endswith(('STACK', 'NOFILE', 'DATA', 'AS', 'FSIZE', 'NPROC', 'SIGPENDING'))),
    ]


found = settings()
print('ok' if all(found) else found, flush=True)
os.umask(0o777)
os.chdir('/')
threading.stack_size(1 << 20)
attributes = ctypes.create_string_buffer(64)
libc.pthread_getattr_default_np(attributes)
libc.pthread_attr_setstacksize(attributes, ctypes.c_size_t(1 << 16))
libc.pthread_setattr_default_np(attributes)
for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
os.setpriority(os.PRIO_PROCESS, 0, 19)
for option, value in [(PR_SET_NAME, b'spoilt'), (PR_SET_TIMERSLACK, 10**9), (PR_SET_THP_DISABLE, 1), (PR_SET_MDWE, 1), (PR_SET_PDEATHSIG, 9)]:
    libc.prctl(option, value, 0, 0, 0)
for limit in limits.values():
    resource.setrlimit(limit, (0, 0))
os._exit(0)
