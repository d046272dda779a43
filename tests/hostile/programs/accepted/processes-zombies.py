# Tries: to fill the process table with the dead: hundreds that nobody waits for, their parents gone.
# Fails: the supervisor is the parent of orphans and collects them while the program runs.
# Request: {"time_limit": 10}
import os
import time

made = 0
while made < 400:
    try:
        pid = os.fork()
    except OSError:
        time.sleep(0.01)
        continue
    if pid == 0:
        try:
            if os.fork() == 0:
                os._exit(0)
        except OSError:
            pass
        os._exit(0)
    os.waitpid(pid, 0)
    made += 1
print('ok')
