# SIGINT ignored, then KeyboardInterrupt raised by hand.
import os
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
print("still here")
raise KeyboardInterrupt
