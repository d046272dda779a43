# Signals to the parent are refused, and the parent stays.
import os
import signal

for number in (0, signal.SIGTERM, signal.SIGINT, signal.SIGKILL, signal.SIGSTOP):
    try:
        print(os.kill(os.getppid(), number))
    except OSError as error:
        print(error)
print(os.getppid())
