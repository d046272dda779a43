# A hook that cannot be called.
import sys

sys.excepthook = None
raise ValueError("hook is None")
