# Tries: to fill the machine with processes that fork.
# Fails: the program's user may have 64 processes and threads, and the CPU time of all of them is the program's.
# Request: {"time_limit": 0.5}
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
