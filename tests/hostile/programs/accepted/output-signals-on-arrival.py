# Tries: to have the kernel kill the supervisor whenever something is printed: the pipes' owner for signals is whoever
#   the program names.
# Fails: such a signal is sent in the name of who asked for it, who may not send it.
import fcntl
import os

F_SETSIG, SIGKILL = 10, 9
pids = {int(name) for name in os.listdir('/proc') if name.isdigit()} - {os.getpid()}
for pid in sorted(pids):
    # Reading ends of their own, since what is written wakes readers.
    for path, mode in [('/proc/self/fd/1', os.O_RDONLY), ('/proc/self/fd/2', os.O_RDONLY), ('/proc/self/fd/1', os.O_WRONLY)]:
        fd = os.open(path, mode | os.O_NONBLOCK)
        fcntl.fcntl(fd, fcntl.F_SETOWN, pid)
        fcntl.fcntl(fd, F_SETSIG, SIGKILL)
        fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC)
for _ in range(1000):
    os.write(2, b'x')
print('ok' if len(pids) >= 2 else pids, flush=True)
