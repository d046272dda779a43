# Line events of the main module and of functions.
import sys

def trace(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        lines.append((event, frame.f_code.co_name, frame.f_lineno))
    return trace

lines = []
def f(n):
    total = 0
    for i in range(n):
        total += i
    return total

sys.settrace(trace)
sys._getframe().f_trace = trace
x = f(2)
y = [i for i in range(2)]
try:
    {}["x"]
except KeyError:
    pass
sys.settrace(None)
for line in lines:
    print(line)
