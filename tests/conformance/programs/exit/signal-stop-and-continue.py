# A handler for SIGCONT, and SIGTSTP ignored.
import os
import signal

signal.signal(signal.SIGCONT, lambda number, frame: print("continued"))
signal.signal(signal.SIGTSTP, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGTSTP)
os.kill(os.getpid(), signal.SIGCONT)
print("end")
