# A hook that fails itself.
import sys

def hook(kind, error, trace):
    raise RuntimeError("the hook failed")

sys.excepthook = hook
raise ValueError("original")
