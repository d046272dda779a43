# Tries: to signal the interpreter that it was forked from, the watcher and pid 1 by everything but kill(2) on a pid:
#   by group, by thread, with values by the thousand, by a pidfd for a whole group, with SIGCONT, with signal 0.
# Fails: each of those roads asks the same question: whose process it is.
import ctypes
import errno
import os
import platform
import signal

libc = ctypes.CDLL(None, use_errno=True)
native = platform.machine() == 'x86_64'
tkill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo = (200, 234, 129, 297) if native else (130, 131, 138, 240)
pidfd_send_signal, SIGNAL_THREAD_GROUP, SIGNAL_PROCESS_GROUP, SI_QUEUE = 424, 2, 4, -1
through = []


def attempt(name, *arguments):
    if libc.syscall(*map(ctypes.c_long, arguments)) >= 0:
        through.append(name)
    elif ctypes.get_errno() not in (errno.EPERM, errno.ESRCH, errno.EINVAL):
        through.append((name, ctypes.get_errno()))


others = [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) != os.getpid()]
for pid in others:
    pidfd = os.pidfd_open(pid)
    for number in [0, signal.SIGCONT, signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL, 32, 33, signal.SIGRTMAX]:
        info = (ctypes.c_int * 32)(number, 0, SI_QUEUE)
        at = ctypes.addressof(info)
        attempt(f'tkill {pid}', tkill, pid, number)
        attempt(f'tgkill {pid}', tgkill, pid, pid, number)
        attempt(f'queue {pid}', rt_sigqueueinfo, pid, number, at)
        attempt(f'queue thread {pid}', rt_tgsigqueueinfo, pid, pid, number, at)
        for flags in [0, SIGNAL_THREAD_GROUP, SIGNAL_PROCESS_GROUP]:
            attempt(f'pidfd {pid} {flags}', pidfd_send_signal, pidfd, number, 0, flags)
        for group in {os.getpgid(pid), os.getsid(pid), pid} - {1}:  # by number, group 1 would be everybody
            try:
                os.killpg(group, number)
                through.append(f'group {group}')
            except (PermissionError, ProcessLookupError):
                pass
info = (ctypes.c_int * 32)(signal.SIGRTMIN, 0, SI_QUEUE)
for _ in range(5000):
    attempt('flood', rt_sigqueueinfo, 1, signal.SIGRTMIN, ctypes.addressof(info))
print('ok' if 1 in others and len(others) == 3 and through == [] else (others, through[:20]))
