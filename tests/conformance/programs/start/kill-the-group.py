# A signal to the process group and to the session reaches nobody else.
import os
import signal

got = []
signal.signal(signal.SIGTERM, lambda number, frame: got.append(number))
os.killpg(os.getpgrp(), signal.SIGTERM)
os.kill(0, signal.SIGTERM)
print(len(got) >= 1, os.getpgrp() == os.getpid())
try:
    os.killpg(os.getpgid(os.getppid()), 0)
    print("the parent's group")
except OSError as error:
    print(error)
