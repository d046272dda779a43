# Tries: to send its output elsewhere: other files on descriptors 0, 1 and 2.
# Fails: what is not written to the pipe is not output.
import os

null = os.open('/dev/null', os.O_RDWR)
for fd in [0, 1, 2]:
    os.dup2(null, fd)
print('ok', flush=True)
