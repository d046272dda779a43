# Tries: to leave children that are stopped, and so take no signal, behind.
# Fails: SIGKILL needs no cooperation.
import os
import signal

if input() == 'first':
    for _ in range(20):
        pid = os.fork()
        if pid == 0:
            os.kill(os.getpid(), signal.SIGSTOP)
        os.waitpid(pid, os.WUNTRACED)
    print('ok')
else:
    others = [name for name in os.listdir('/proc') if name.isdigit() and int(name) not in (1, os.getpid())]
    print('ok' if others == [] else others)
