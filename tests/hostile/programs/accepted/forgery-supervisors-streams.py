# Tries: to reach the streams over which the supervisor reports: by /proc, by a directory of it that is held open, by a copy
#   of its descriptors.
# Fails: who has them is another user and not dumpable, and copying descriptors is refused to everybody.
import ctypes
import errno
import os

SYS_pidfd_getfd = 438  # on every architecture
libc = ctypes.CDLL(None, use_errno=True)
through = []
others = [int(pid) for pid in os.listdir('/proc') if pid.isdigit() and int(pid) != os.getpid()]


def attempt(name, call, refusals):
    try:
        through.append((name, call()))
    except OSError as error:
        if error.errno not in refusals:
            through.append((name, error))


def copy(pidfd, fd):
    if (copied := libc.syscall(SYS_pidfd_getfd, pidfd, fd, 0)) < 0:
        raise OSError(ctypes.get_errno(), 'pidfd_getfd')
    return copied


for pid in others:
    directory = os.open(f'/proc/{pid}', os.O_RDONLY | os.O_DIRECTORY)
    pidfd = os.pidfd_open(pid)
    for fd in range(16):
        for mode in [os.O_RDONLY, os.O_WRONLY, os.O_RDWR]:
            flags = mode | os.O_NONBLOCK
            attempt((pid, fd, mode), lambda: os.open(f'/proc/{pid}/fd/{fd}', flags), {errno.EACCES})
            attempt((pid, fd, mode, 'at'), lambda: os.open(f'fd/{fd}', flags, dir_fd=directory), {errno.EACCES})
        attempt((pid, fd, 'copy'), lambda: copy(pidfd, fd), {errno.EPERM})
# There is no terminal or log behind them either.
for path in ['/dev/console', '/dev/tty', '/dev/kmsg', '/dev/pts/0', '/dev/ttyS0']:
    attempt(path, lambda: os.open(path, os.O_WRONLY | os.O_NOCTTY), {errno.ENOENT, errno.ENXIO, errno.EACCES})
print('ok' if through == [] and len(others) == 3 else (others, through))
