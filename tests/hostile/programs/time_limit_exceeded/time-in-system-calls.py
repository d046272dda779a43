# Tries: to spend its time in the kernel alone.
# Fails: time in system calls is CPU time of the program.
# Request: {"time_limit": 0.3}
import os

while True:
    os.getrandom(1 << 20)
