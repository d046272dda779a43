# Tries: to let the kernel send the signals that it may not send itself: a descriptor reports to the supervisor and to
#   its helpers, with SIGKILL and SIGSTOP, that something can be read.
# Fails: the kernel checks the permission of who asked for the report.
import fcntl
import os
import signal

F_SETSIG, O_ASYNC = 10, 0o20000
child = os.fork()
if child == 0:
    signal.pause()
others = [int(name) for name in os.listdir('/proc') if name.isdigit() and int(name) not in (os.getpid(), child)]
for number in [signal.SIGSTOP, signal.SIGKILL]:
    for pid in [*others, child]:
        reading, writing = os.pipe()
        fcntl.fcntl(reading, fcntl.F_SETOWN, pid)
        fcntl.fcntl(reading, F_SETSIG, number)
        fcntl.fcntl(reading, fcntl.F_SETFL, fcntl.fcntl(reading, fcntl.F_GETFL) | O_ASYNC)
        os.write(writing, b'x')
# It does work on a process of its own. A helper that is dead or stopped would fail the submission as a whole.
status = os.waitpid(child, 0)[1]
print('ok' if os.WIFSIGNALED(status) and 1 in others else (status, others))
