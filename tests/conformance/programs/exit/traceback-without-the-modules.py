# Nothing can be imported when the traceback is shown.
import sys

def f():
    raise ValueError("no modules")

sys.meta_path.clear()
f()
