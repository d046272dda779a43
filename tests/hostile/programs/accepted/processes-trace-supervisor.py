# Tries: to trace the supervisor and whatever helps it, to read and write their memory, to take their descriptors, and
#   to look into their private files.
# Fails: they belong to another user and are not dumpable; the calls themselves are refused besides.
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
native = platform.machine() == 'x86_64'
ptrace, vm_readv, vm_writev, kcmp = (101, 310, 311, 312) if native else (117, 270, 271, 272)
pidfd_getfd = 438
PTRACE_ATTACH, PTRACE_SEIZE, PTRACE_TRACEME = 16, 0x4206, 0
through = []


def attempt(name, *arguments):
    if libc.syscall(*map(ctypes.c_long, arguments)) >= 0:
        through.append(name)


def attempt_open(path, flags):
    try:
        fd = os.open(path, flags)
        if flags == os.O_WRONLY:  # some files ask for the permission only then
            os.write(fd, b'0')
        through.append(path)
    except PermissionError:
        pass


private = 'mem maps environ auxv pagemap syscall stack io cwd root ns/pid fdinfo/0'.split()
settings = 'mem oom_score_adj clear_refs comm autogroup coredump_filter timerslack_ns'.split()
buffer = ctypes.create_string_buffer(16)
vector = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 16)
at = ctypes.addressof(vector)
others = [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) != os.getpid()]
for pid in others:
    attempt(f'attach {pid}', ptrace, PTRACE_ATTACH, pid, 0, 0)
    attempt(f'seize {pid}', ptrace, PTRACE_SEIZE, pid, 0, 0)
    attempt(f'readv {pid}', vm_readv, pid, at, 1, at, 1, 0)
    attempt(f'writev {pid}', vm_writev, pid, at, 1, at, 1, 0)
    attempt(f'kcmp {pid}', kcmp, pid, os.getpid(), 0, 0, 0)
    pidfd = os.pidfd_open(pid)
    for fd in range(4):
        attempt(f'descriptor {fd} of {pid}', pidfd_getfd, pidfd, fd, 0)
        attempt_open(f'/proc/{pid}/fd/{fd}', os.O_RDONLY)
    for name in private:
        attempt_open(f'/proc/{pid}/{name}', os.O_RDONLY)
    for name in settings:
        attempt_open(f'/proc/{pid}/{name}', os.O_WRONLY)
attempt('be traced', ptrace, PTRACE_TRACEME, 0, 0, 0)
print('ok' if 1 in others and through == [] else (others, through))
