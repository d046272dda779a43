# A handler for SIGTERM that exits.
import os
import signal
import sys

def handler(number, frame):
    print("got", signal.Signals(number).name, frame.f_code.co_name)
    sys.exit(15)

signal.signal(signal.SIGTERM, handler)
os.kill(os.getpid(), signal.SIGTERM)
print("not reached")
