# Tries: to read what it printed, to write into its own input, to seek in both.
# Fails: they are the other ends of pipes.
import errno
import os


def refused(call):
    try:
        return f'got through: {call()}'
    except OSError as error:
        return error.errno


found = [
    refused(lambda: os.write(0, b'x')),
    refused(lambda: os.read(1, 1)),
    refused(lambda: os.lseek(0, 0, os.SEEK_SET)),
    refused(lambda: os.ftruncate(1, 0)),
]
print('ok' if found == [errno.EBADF, errno.EBADF, errno.ESPIPE, errno.EINVAL] else found)
