# SIGINT sent to itself.
import os
import signal

print("before")
os.kill(os.getpid(), signal.SIGINT)
print("after")
