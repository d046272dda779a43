# Tries: to make namespaces of its own, in which it would be root: by unshare, clone, clone3, setns.
# Fails: the flags are refused, and clone3, whose flags no filter can see, does not exist.
import ctypes
import errno
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
flags = {'time': 0x80, 'mount': 0x20000, 'cgroup': 0x2000000, 'uts': 0x4000000, 'ipc': 0x8000000, 'user': 0x10000000, 'pid': 0x20000000, 'net': 0x40000000}
clone, clone3, setns = {'x86_64': (56, 435, 308), 'aarch64': (220, 435, 268)}[platform.machine()]
SIGCHLD = 17
through = []


def attempt(name, *arguments):
    result = libc.syscall(*arguments)
    if result == 0 and name.startswith('clone'):
        os._exit(0)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        through.append((name, result, ctypes.get_errno()))


for name, flag in flags.items():
    if libc.unshare(flag) == 0 or libc.unshare(flag | flags['user']) == 0:
        through.append(('unshare', name))
    if name != 'time':  # that bit is part of clone's signal
        attempt(f'clone {name}', clone, flag | SIGCHLD, 0, 0, 0, 0)
        attempt(f'clone user and {name}', clone, flag | flags['user'] | SIGCHLD, 0, 0, 0, 0)
arguments = (ctypes.c_uint64 * 11)(flags['user'], 0, 0, 0, SIGCHLD)
attempt('clone3', clone3, arguments, ctypes.sizeof(arguments))
attempt('setns by pidfd', setns, os.pidfd_open(1), flags['pid'])
for kind in ['net', 'pid', 'mnt', 'user']:
    attempt(f'setns {kind}', setns, os.open('/proc/self/status', os.O_RDONLY), 0)
print('ok' if through == [] else through)
