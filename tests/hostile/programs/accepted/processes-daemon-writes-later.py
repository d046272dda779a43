# Tries: to leave a daemon behind (two forks, its own session, every signal ignored) that writes into the next test's
#   output and files.
# Fails: every process of the program's user is dead before the next test starts.
import os
import signal
import time

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


def haunt():
    for number in range(1, signal.NSIG):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    # Before the first process is collected, what is written is rightly its output; by then this one must be dead.
    while os.path.exists(f'/proc/{first}'):
        pass
    while True:
        os.write(1, b'boo\n')
        open('boo', 'w').write('boo')


first = os.getpid()
if input() == 'first':
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            haunt()
        os._exit(0)
    os.wait()
    print('ok')
else:
    time.sleep(0.2)
    left = others() + [name for name in os.listdir('.') if name != 'main.py']
    print('ok' if left == [] else left)
