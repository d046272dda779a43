# Tries: to leave children that are stopped, and so take no signal, behind.
# Fails: SIGKILL needs no cooperation.
import os
import signal

def others():
    """The other processes of this user; pid 1 acts as that user while a test runs."""
    found = []
    for pid in os.listdir('/proc'):
        try:
            if pid.isdigit() and int(pid) not in (1, os.getpid()) and f'\t{os.getuid()}\t' in open(f'/proc/{pid}/status').read():
                found.append(pid)
        except OSError:
            pass
    return found


if input() == 'first':
    for _ in range(20):
        pid = os.fork()
        if pid == 0:
            os.kill(os.getpid(), signal.SIGSTOP)
        os.waitpid(pid, os.WUNTRACED)
    print('ok')
else:
    left = others()
    print('ok' if left == [] else left)
