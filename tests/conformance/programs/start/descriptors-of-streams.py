# What the kernel says of descriptors 0, 1 and 2.
import fcntl
import os
import stat

seen = set()
for fd in range(3):
    status = os.fstat(fd)
    print(fd, stat.S_ISFIFO(status.st_mode), oct(status.st_mode), status.st_nlink, status.st_size, status.st_blksize)
    print(status.st_uid == os.getuid(), status.st_gid == os.getgid(), os.isatty(fd), os.get_blocking(fd))
    print(fcntl.fcntl(fd, fcntl.F_GETPIPE_SZ), oct(fcntl.fcntl(fd, fcntl.F_GETFL)), fcntl.fcntl(fd, fcntl.F_GETOWN), fcntl.fcntl(fd, fcntl.F_GETSIG))
    seen.add(status.st_ino)
    try:
        os.lseek(fd, 0, os.SEEK_CUR)
    except OSError as error:
        print(error)
print(len(seen))
