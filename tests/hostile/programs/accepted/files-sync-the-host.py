# Tries: to make the host write out all that it has not written yet, over and over.
# Fails: the calls that flush more than a file are refused; the program's files lie in memory.
import ctypes
import errno
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
numbers = {
    'x86_64': {'sync': 162, 'syncfs': 306, 'sync_file_range': 277},
    'aarch64': {'sync': 81, 'syncfs': 267, 'sync_file_range': 84},
}
fd = os.open('file', os.O_RDWR | os.O_CREAT)
through = []
for name, number in numbers[platform.machine()].items():
    for target in [fd, os.open('/', os.O_RDONLY), os.open(os.__file__, os.O_RDONLY)]:
        if libc.syscall(number, target, 0, 0, 7) == 0 or ctypes.get_errno() != errno.EPERM:
            through.append((name, ctypes.get_errno()))
for _ in range(1000):
    os.fsync(fd)
print('ok' if through == [] else through)
