# Tries: to hold its slot for ever without using any time: it stops itself.
# Fails: a stopped program waits for no processor, so the time is charged.
# Request: {"time_limit": 0.3}
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
