# sys.exit and an exception out of a signal handler.
import signal
import sys

def handler(number, frame):
    sys.exit(33)

signal.signal(signal.SIGUSR1, handler)
try:
    signal.raise_signal(signal.SIGUSR1)
finally:
    print("finally")
