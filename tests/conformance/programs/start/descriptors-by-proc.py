# The descriptors by the lists of /proc, where they may be read.
import os

for name in ("fd", "fdinfo", "task", "attr", "net"):
    try:
        print(name, sorted(os.listdir(f"/proc/self/{name}"), key=str) if name != "task" else len(os.listdir("/proc/self/task")))
    except OSError as error:
        print(name, error.strerror)
for fd in range(5):
    try:
        print(fd, os.readlink(f"/proc/self/fd/{fd}").split(":")[0])
    except OSError as error:
        print(fd, error.strerror)
