# Tries: to print when its output has ended: it closes every stream, waits until that was seen, and opens one anew through
#   the other end, which it kept.
# Fails: the pipe is emptied once more at the end of the test, so nothing of it is lost and nothing waits.
import os
import time

kept = os.open('/proc/self/fd/1', os.O_RDONLY | os.O_NONBLOCK)
for fd in [0, 1, 2]:
    os.close(fd)
time.sleep(0.1)
os.write(os.open(f'/proc/self/fd/{kept}', os.O_WRONLY | os.O_NONBLOCK), b'ok\n')
os._exit(0)
