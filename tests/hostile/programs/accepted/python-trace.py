# Tries: to be heard in everything that runs after it: trace and profile functions, also of threads, that never let go.
# Fails: each test has an interpreter of its own.
import sys
import threading

if sys.gettrace() is not None or sys.getprofile() is not None:
    print('traced')
events = []


def trace(frame, event, argument):
    events.append(event)
    return trace


threading.settrace(trace)
sys.setprofile(trace)
sys.settrace(trace)
print('ok')
