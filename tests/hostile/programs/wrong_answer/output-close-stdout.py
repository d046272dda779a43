# Tries: to end well without saying anything: it closes its streams.
# Fails: silence is not the answer.
import os

for fd in [0, 1, 2]:
    os.close(fd)
os._exit(0)
