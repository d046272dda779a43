# Tries: never to be caught: each process forks its successor and ends at once, so that whoever lists processes always
#   looks at one that is gone.
# Fails: one kill(-1) as the user reaches all that exist at that moment, and it is repeated until none is left.
import os
import time

if input() == 'first':
    if os.fork() == 0:
        os.setsid()
        while True:
            try:
                if os.fork() > 0:
                    os._exit(0)
            except OSError:
                pass
    print('ok')
else:
    time.sleep(0.1)
    others = [name for name in os.listdir('/proc') if name.isdigit() and int(name) not in (1, os.getpid())]
    print('ok' if others == [] else others)
