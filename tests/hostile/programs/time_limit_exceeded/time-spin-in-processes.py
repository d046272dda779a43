# Tries: to let children do the work, while it waits itself.
# Fails: the CPU time of all processes is charged.
# Request: {"time_limit": 0.3}
import os

for _ in range(8):
    if os.fork() == 0:
        while True:
            pass
os.wait()
