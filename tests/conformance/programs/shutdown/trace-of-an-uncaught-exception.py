# A trace function hears what shows a traceback.
import sys

calls = []

def trace(frame, event, argument):
    calls.append(frame.f_code.co_qualname)

import atexit

atexit.register(lambda: (sys.settrace(None), print(len(calls) > 10, calls[:5], calls[-3:])))
sys.settrace(trace)
raise ValueError("traced")
