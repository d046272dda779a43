# Tries: to lose its own output, and with it the count of it: makes its stdout a pipe of packets (pipe(2), O_DIRECT), of
#   which the kernel drops what a reader has no room for.
# Fails: one read takes whatever the pipe holds, and what is read is sent in several frames.
import fcntl, os

fcntl.fcntl(1, fcntl.F_SETFL, os.O_DIRECT)
for size in (1, 4095, 4096, 4097, 65536, 200000):
    os.write(1, b"p" * size)
