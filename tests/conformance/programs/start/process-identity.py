# Session, group, parent, user and group ids, compared and not printed.
import os

pid = os.getpid()
print(os.getsid(0) == pid, os.getpgrp() == pid, os.getpgid(0) == pid, os.getppid(), os.getppid() < pid)
print(len(set(os.getresuid())), len(set(os.getresgid())), os.getuid() == os.getgid(), os.getuid() != 0, os.getgroups())
for action in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setsid(), lambda: os.wait(), lambda: os.tcgetpgrp(0),
               lambda: os.open("/dev/tty", os.O_RDWR), lambda: os.getlogin(), lambda: os.kill(1, 0), lambda: os.getsid(1)):
    try:
        print(action())
    except OSError as error:
        print(error.strerror)
