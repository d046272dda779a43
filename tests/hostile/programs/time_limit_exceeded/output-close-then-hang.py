# Tries: to have the supervisor wait for nothing, or spin: every stream is closed, and the program lives on.
# Fails: the end of a stream is not the end of a program, and a pipe that has ended is not polled.
# Request: {"time_limit": 0.3}
import os
import time

for fd in [0, 1, 2]:
    os.close(fd)
time.sleep(1000)
