# Tries: to slow its neighbours down, who wait for the disk then: it throws the files of the image, which all sandboxes
#   share, out of the host's cache.
# Fails: the advice to forget is refused.
import ctypes
import errno
import json
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
SYS_fadvise64 = {'x86_64': 221, 'aarch64': 223}[platform.machine()]
through = []
for path in [os.__file__, json.__file__, json.__cached__]:
    fd = os.open(path, os.O_RDONLY)
    # Advice that helps, or harms nobody, is taken.
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_SEQUENTIAL)
    # The kernel looks at the lower half of the argument alone; whoever filters it must do the same.
    for advice in [os.POSIX_FADV_DONTNEED, os.POSIX_FADV_DONTNEED | 1 << 32, os.POSIX_FADV_DONTNEED | 1 << 63]:
        zero, advised = ctypes.c_ulong(0), ctypes.c_ulong(advice)
        if libc.syscall(SYS_fadvise64, fd, zero, zero, advised) == 0 or ctypes.get_errno() != errno.EPERM:
            through.append((path, hex(advice), ctypes.get_errno()))
print('ok' if through == [] else through)
