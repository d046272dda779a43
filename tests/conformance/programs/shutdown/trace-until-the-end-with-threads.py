# The same, with threading and atexit imported: their last functions show.
import atexit
import sys
import threading

def trace(frame, event, argument):
    if event == "call":
        sys.__stderr__.write(f"{event} {frame.f_code.co_qualname} {frame.f_back and frame.f_back.f_code.co_qualname}\n")

atexit.register(lambda: None)
threading.Thread(target=print).start()
sys.settrace(trace)
