# The default hook called by the program's own, twice.
import sys

def hook(*arguments):
    print("before", file=sys.stderr)
    sys.__excepthook__(*arguments)
    sys.__excepthook__(*arguments)

sys.excepthook = hook
def f():
    raise ValueError("shown twice")
f()
