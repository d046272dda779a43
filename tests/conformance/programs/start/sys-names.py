# The names in sys, and which are absent.
import sys

print(sorted(vars(sys)))
for name in ("ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback", "tracebacklimit", "exc_clear"):
    print(name, hasattr(sys, name))
