# A signal that arrives in an atexit callback.
import atexit
import os
import signal

signal.signal(signal.SIGUSR1, lambda number, frame: print("handler in", frame.f_code.co_name))

def late():
    os.kill(os.getpid(), signal.SIGUSR1)
    print("after the signal")

atexit.register(late)
