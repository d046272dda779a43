# Tries: to walk out of its file system: up and up, by every name of a root, by descriptors, with the flags of openat2.
# Fails: the root has no parent, and every name of it is the same place.
import ctypes
import errno
import os

O_PATH, SYS_openat2 = 0o10000000, 437
libc = ctypes.CDLL(None, use_errno=True)
root = os.stat('/')
found = []


def expect_root(name, status):
    if (status.st_dev, status.st_ino) != (root.st_dev, root.st_ino):
        found.append(name)


names = [
    '../' * 300, '/proc/self/root', '/proc/self/root/..', '/proc/self/task/../root', '/proc/thread-self/root',
    '/proc/self/cwd/../..', '/dev/fd/../root', '/proc/1/cwd/..', '/proc/1/root',
]
for name in names:
    try:
        expect_root(name, os.stat(name))
    except PermissionError:
        pass
here = os.open('/', O_PATH | os.O_DIRECTORY)
for _ in range(50):
    here = os.open('..', O_PATH | os.O_DIRECTORY, dir_fd=here)
expect_root('descriptors', os.fstat(here))
for resolve in [0, 0x01, 0x02, 0x08, 0x10]:  # none, NO_XDEV, NO_MAGICLINKS, BENEATH, IN_ROOT
    how = (ctypes.c_uint64 * 3)(O_PATH, 0, resolve)
    fd = libc.syscall(SYS_openat2, here, b'../../../..', ctypes.byref(how), ctypes.sizeof(how))
    if fd >= 0:
        expect_root(f'openat2 {resolve}', os.fstat(fd))
    elif ctypes.get_errno() not in (errno.EXDEV, errno.ENOSYS):
        found.append((resolve, ctypes.get_errno()))
# What the host has and the sandbox must not.
outside = [
    '/var/lib/docker', '/root', '/home', '/run/docker.sock', '/var/run', '/tmp', '/etc/shadow', '/bin/sh', '/usr/bin/env',
    '/boot', '/lib/modules',
]
found += [path for path in outside if os.path.lexists(path)]
print('ok' if found == [] else found)
