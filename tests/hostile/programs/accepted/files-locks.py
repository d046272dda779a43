# Tries: to lock what the next test, or another sandbox, needs.
# Fails: a lock goes with the process, and files of the image are not the same file in two sandboxes.
import fcntl
import os
import time

names = ['main.py', os.__file__, '/etc/passwd' if os.path.exists('/etc/passwd') else os.__file__]
for name in names:
    file = os.open(name, os.O_RDONLY)
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
if os.fork() == 0:
    time.sleep(60)
print('ok')
