# Children of children, their groups and sessions, orphans' parent.
import os
import time

reading, writing = os.pipe()
pid = os.fork()
if pid == 0:
    if os.fork() == 0:
        time.sleep(0.1)
        os.write(writing, f"{os.getppid()} {os.getpgid(0) == os.getsid(0)}".encode())
        os._exit(0)
    os.setsid() if False else None
    os._exit(5)
os.close(writing)
print(os.waitstatus_to_exitcode(os.wait()[1]), os.read(reading, 100))
pid = os.fork()
if pid == 0:
    os.setsid()
    os._exit(os.getsid(0) == os.getpid())
print(os.waitstatus_to_exitcode(os.wait()[1]))
try:
    os.wait()
except ChildProcessError as error:
    print(error)
