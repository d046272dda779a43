# Tries: to go over the limit in parts: eight children print at the same time.
# Fails: the pipe is one.
import os

for _ in range(8):
    if os.fork() == 0:
        os.write(1, b'x' * (1 << 18))
        os._exit(0)
for _ in range(8):
    os.wait()
