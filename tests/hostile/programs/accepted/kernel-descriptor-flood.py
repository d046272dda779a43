# Tries: to use up the machine’s descriptors and what hangs on them: events, timers, watches, pipes, pidfds, memory files.
# Fails: 256 are allowed in each process, and all end with it.
import errno
import os
import select

makers = [lambda: os.eventfd(0), lambda: select.epoll(), os.pipe, lambda: os.pidfd_open(os.getpid()), lambda: os.open('/dev/null', os.O_RDONLY)]
counts = []
for _ in range(10):
    if os.fork() == 0:
        made = []
        try:
            while True:
                for make in makers:
                    made.append(make())
        except OSError as error:
            os._exit(0 if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOSPC) and len(made) < 256 else 1)
    counts.append(os.wait()[1])
print('ok' if counts == [0] * 10 else counts)
