# Tries: to leave no room for the next test: every byte of its directories, in files that are deleted but open in an orphan.
# Fails: the orphan is killed, and with it goes what it held.
import os
import time

held = []
for place in ['/box', '/dev/shm']:
    file = open(f'{place}/full', 'xb', buffering=0)
    try:
        while file.write(bytes(1 << 16)):
            pass
    except OSError:
        pass
    os.unlink(file.name)
    held.append(file)
taken = [os.fstat(file.fileno()).st_size >> 20 for file in held]
if os.fork() == 0:
    time.sleep(60)
print('ok' if min(taken) >= 7 else taken)
