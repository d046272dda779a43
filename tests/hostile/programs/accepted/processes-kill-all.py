# Tries: to signal everybody it can see, first all at once, then one by one: to stop them, then to kill them.
# Fails: kill(-1) reaches the user's own processes, and pid 1 not at all. Whoever measures the program is not its user.
import os
import signal

child = os.fork()
if child == 0:
    signal.pause()
through = []
for number in [signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL]:
    for name in os.listdir('/proc'):
        if name.isdigit() and int(name) not in (os.getpid(), child):
            try:
                os.kill(int(name), number)
                through.append((name, number))
            except PermissionError:
                pass
    os.kill(-1, number)
# The shot was not blank: it has hit the child.
status = os.waitpid(child, 0)[1]
print('ok' if os.WIFSIGNALED(status) and through == [] else (status, through))
