# Tries: to be taken for a program that the judge stopped, by a SIGKILL to its own process group.
# Fails: nothing but the counters says what limit was hit, and none was. The supervisor is in another group.
# Error: runtime error: killed by SIGKILL
import os
import signal

print('ok', flush=True)
if os.fork() == 0:
    os.kill(0, signal.SIGKILL)
os.wait()
signal.pause()
