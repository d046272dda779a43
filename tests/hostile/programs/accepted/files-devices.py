# Tries: to make devices: the disk, the memory, the kernel’s log, and sockets and pipes that nobody expects.
# Fails: devices need a capability. A FIFO is a file like any other.
import os
import stat

made = []
for major, minor in [(1, 1), (1, 2), (1, 11), (8, 0), (10, 200), (253, 0), (5, 1)]:
    for kind in [stat.S_IFCHR, stat.S_IFBLK]:
        try:
            os.mknod(f'device-{major}-{minor}', kind | 0o666, os.makedev(major, minor))
            made.append((major, minor))
        except PermissionError:
            pass
os.mkfifo('fifo')
os.mknod('socket', stat.S_IFSOCK | 0o666)
try:
    # Nobody may be led to open it: that would wait for ever.
    os.rename('fifo', 'main.py')
    made.append('renamed over the source')
except OSError:
    pass
print('ok' if made == [] else made)
