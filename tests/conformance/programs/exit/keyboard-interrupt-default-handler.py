# SIGINT with the system's handler kills at once.
import os
import signal

print("flushed", flush=True)
print("lost")
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGINT)
print("not reached")
