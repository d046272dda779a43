# A hook of the program's own.
import sys

def hook(kind, error, trace):
    print("hook:", kind.__name__, error, trace.tb_lineno, trace.tb_next is None, trace.tb_frame.f_back)
    print(sys.last_exc is error, sys.last_type, sys.last_traceback is trace)

sys.excepthook = hook
raise ValueError("for the hook")
