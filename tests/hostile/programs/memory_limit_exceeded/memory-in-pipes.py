# Tries: to hide memory in the kernel: pipes as large as they may be, filled and never read.
# Fails: a pipe's pages are booked to the container.
# Request: {"memory_limit": 16}
import fcntl
import os

ends = []
while len(ends) < 100:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 1 << 20)
    except OSError:
        pass
    try:
        while True:
            os.write(writing, b'x' * 65536)
    except BlockingIOError:
        pass
    ends.append((reading, writing))
print('ok')
