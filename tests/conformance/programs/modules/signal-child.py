# SIGCHLD, waitid, pidfd, exit states of children.
import os
import select
import signal
import time

got = []
signal.signal(signal.SIGCHLD, lambda number, frame: got.append(number))
pid = os.fork()
if pid == 0:
    time.sleep(0.05)
    os._exit(3)
fd = os.pidfd_open(pid)
while not select.select([fd], [], [], 1)[0]:
    pass
result = os.waitid(os.P_PIDFD, fd, os.WEXITED)
print(result.si_pid == pid, result.si_status, result.si_code == os.CLD_EXITED, len(got))
pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), signal.SIGKILL)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.waitpid(-1, os.WNOHANG)
