# Tries: to spoil the randomness of the whole machine: it claims entropy, takes it all away, empties the pool.
# Fails: writing mixes and can do no harm; all else needs a capability.
import errno
import fcntl
import os
import struct

RNDADDTOENTCNT, RNDADDENTROPY, RNDZAPENTCNT, RNDCLEARPOOL, RNDRESEEDCRNG = 0x40045201, 0x40085203, 0x5204, 0x5206, 0x5207
through = []
for path in ['/dev/random', '/dev/urandom']:
    fd = os.open(path, os.O_RDWR)
    os.write(fd, bytes(4096))
    for request in [RNDADDTOENTCNT, RNDADDENTROPY, RNDZAPENTCNT, RNDCLEARPOOL, RNDRESEEDCRNG]:
        try:
            fcntl.ioctl(fd, request, struct.pack('iii', 8, 4, 0))
            through.append((path, hex(request)))
        except OSError as error:
            if error.errno != errno.EPERM:
                through.append((path, hex(request), error))
print('ok' if through == [] and len({os.urandom(16) for _ in range(100)}) == 100 else through)
