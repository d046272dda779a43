# Tries: to let the kernel signal the others for it: the owner of a descriptor's reports is a group or a thread of
#   theirs; what is reported is data. A lease that is broken and a directory that changes would be reported too.
# Fails: the kernel remembers who asked, and asks for that one's permission at every report. Leases and reports of
#   directories are refused.
import fcntl
import os
import signal
import struct

F_SETOWN_EX, F_SETSIG, F_OWNER_TID, F_OWNER_PID, F_OWNER_PGRP, O_ASYNC = 15, 10, 0, 1, 2, 0o20000
FIOSETOWN, SIOCSPGRP = 0x8901, 0x8902
child = os.fork()
if child == 0:
    signal.pause()
others = [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) not in (os.getpid(), child)]


def aim(fd, kind, pid, number):
    try:
        fcntl.fcntl(fd, F_SETOWN_EX, struct.pack('ii', kind, pid))
        fcntl.fcntl(fd, F_SETSIG, number)
        return True
    except (PermissionError, ProcessLookupError):
        return False


for number in [signal.SIGSTOP, signal.SIGKILL]:
    for pid in others:
        for kind in [F_OWNER_TID, F_OWNER_PID, F_OWNER_PGRP]:
            reading, writing = os.pipe()
            if aim(reading, kind, pid, number):
                fcntl.fcntl(reading, fcntl.F_SETFL, O_ASYNC)
                os.write(writing, b'x')
            os.close(reading)
            os.close(writing)


def is_refused(fd, command, argument):
    try:
        fcntl.fcntl(fd, command, argument)
        return False
    except PermissionError:
        return True


leased = os.open('leased', os.O_RDWR | os.O_CREAT)
directory = os.open('.', os.O_RDONLY)
refused = is_refused(leased, fcntl.F_SETLEASE, fcntl.F_WRLCK), is_refused(directory, fcntl.F_NOTIFY, fcntl.DN_CREATE)
# The shot is not blank.
reading, writing = os.pipe()
aim(reading, F_OWNER_PGRP, os.getpgid(child), signal.SIGURG)
aim(reading, F_OWNER_TID, child, signal.SIGKILL)
fcntl.fcntl(reading, fcntl.F_SETFL, O_ASYNC)
os.write(writing, b'x')
status = os.waitpid(child, 0)[1]
# A helper that is dead or stopped would fail this test or the next.
print('ok' if os.WIFSIGNALED(status) and len(others) == 3 and all(refused) else (status, others, refused))
