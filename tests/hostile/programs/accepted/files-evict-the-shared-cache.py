# Tries: to slow its neighbours down, who wait for the disk then: it throws the files of the image, which all sandboxes
#   share, out of the host's cache.
# Fails: the advice to forget is refused.
import errno
import mmap
import os

MADV_PAGEOUT = 21
through = []
for path in [os.__file__, mmap.__file__ if hasattr(mmap, '__file__') else '/usr/bin/python3', '/box/main.py']:
    if not os.access(path, os.R_OK):
        continue
    fd = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        through.append(path)
    except OSError as error:
        if error.errno != errno.EPERM:
            through.append((path, error))
    # What helps, or harms nobody, is allowed.
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_SEQUENTIAL)
print('ok' if through == [] else through)
