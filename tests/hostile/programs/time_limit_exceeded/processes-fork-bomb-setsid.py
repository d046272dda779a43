# Tries: a fork bomb whose every process is in a session of its own and has lost its parent.
# Fails: nothing is killed by group or by parent: everything that the user owns is.
# Request: {"time_limit": 0.5}
import os

while True:
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() > 0:
                os._exit(0)
    except OSError:
        pass
