# Tries: to outlive its run: its first process ends at once, children in sessions of their own write on and read its input.
# Fails: the run ends with its first process, and everything else is killed before it is reported.
import os

for _ in range(8):
    if os.fork() == 0:
        os.setsid()
        os.fork()
        while True: os.write(1, os.read(0, 1) or b"x" * 1000)
os.write(1, b"left\n")
