# Which descriptors are open, and which number the next one gets.
import fcntl
import os
import stat

for fd in range(2100):
    try:
        status = os.fstat(fd)
    except OSError as error:
        if fd < 8:
            print(fd, error)
        continue
    print(fd, stat.filemode(status.st_mode), fcntl.fcntl(fd, fcntl.F_GETFD), oct(fcntl.fcntl(fd, fcntl.F_GETFL)), os.get_inheritable(fd))
print(os.open("/dev/null", os.O_RDONLY), os.open("/dev/null", os.O_RDONLY), os.dup(0), os.pipe())
