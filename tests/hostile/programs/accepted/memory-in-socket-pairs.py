# Tries: to hide memory in the kernel, outside of its budget: socket pairs, filled and never read.
# Fails: there are 256 descriptors at most, and a socket's buffers are booked to the container.
import errno
import os
import socket

pairs = []
try:
    while True:
        pair = socket.socketpair()
        pairs.append(pair)
        pair[0].setblocking(False)
        try:
            while True:
                os.write(pair[0].fileno(), b'x' * 4096)
        except BlockingIOError:
            pass
except OSError as error:
    print('ok' if error.errno == errno.EMFILE and len(pairs) < 128 else error)
