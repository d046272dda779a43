# Faulthandler, atexit, tracemalloc, warnings as a program finds them.
import atexit
import faulthandler
import tracemalloc
import warnings

print(faulthandler.is_enabled(), atexit._ncallbacks(), tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
for entry in warnings.filters:
    print(entry)
print(warnings.onceregistry, warnings.defaultaction, warnings.showwarning.__module__, warnings._showwarnmsg_impl.__module__)
