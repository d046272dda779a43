# A timer's handler in a finalizer at exit.
import signal
import time

class Late:
    def __del__(self):
        signal.raise_signal(signal.SIGUSR2)
        print("finalizer ends")

signal.signal(signal.SIGUSR2, lambda number, frame: print("handler", frame.f_code.co_name))
late = Late()
