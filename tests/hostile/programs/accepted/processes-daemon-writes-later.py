# Tries: to leave a daemon behind (two forks, its own session, every signal ignored) that writes into the next test's
#   output and files.
# Fails: every process of the program's user is dead before the next test starts.
import os
import signal
import time


def haunt():
    for number in range(1, signal.NSIG):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    time.sleep(0.05)
    while True:
        os.write(1, b'boo\n')
        open('boo', 'w').write('boo')


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
    others = [name for name in os.listdir('/proc') if name.isdigit() and int(name) not in (1, os.getpid())]
    left = [name for name in os.listdir('.') if name != 'main.py']
    print('ok' if not others + left else others + left)
