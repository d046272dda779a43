# Tries: to get a terminal, or to type into somebody else’s: TIOCSTI, TIOCLINUX, /dev/ptmx.
# Fails: there is none in the container, and its streams are pipes.
import fcntl
import os

TIOCSTI, TIOCLINUX, TIOCSCTTY = 0x5412, 0x541C, 0x540E
through = []
for path in ['/dev/ptmx', '/dev/pts/ptmx', '/dev/tty', '/dev/tty0', '/dev/console', '/dev/pts/0']:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK))
        through.append(path)
    except OSError:
        pass
for fd in [0, 1, 2]:
    for request in [TIOCSTI, TIOCLINUX, TIOCSCTTY]:
        try:
            fcntl.ioctl(fd, request, b'x')
            through.append((fd, request))
        except OSError:
            pass
print('ok' if through == [] else through)
