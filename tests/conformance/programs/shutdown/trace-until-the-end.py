# A trace function hears everything until the interpreter ends.
import sys

def trace(frame, event, argument):
    sys.__stderr__.write(f"{event} {frame.f_code.co_qualname} {frame.f_lineno}\n")
    return trace

sys.settrace(trace)
def f():
    return 1
f()
sys._getframe().f_trace = trace
f()
