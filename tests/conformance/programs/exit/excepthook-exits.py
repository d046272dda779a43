# A hook that calls sys.exit.
import sys

def hook(kind, error, trace):
    print("hook")
    sys.exit(17)

sys.excepthook = hook
raise ValueError("original")
