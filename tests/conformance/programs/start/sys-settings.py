# Settings of the running interpreter that a program can change.
import sys

print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.getprofile(), sys.gettrace(), sys.is_finalizing())
print(sys.get_asyncgen_hooks(), sys.get_coroutine_origin_tracking_depth(), sys._is_gil_enabled())
print(sys.exc_info(), sys.exception(), sys._current_exceptions().values())
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
print(sys.unraisablehook is sys.__unraisablehook__, sys.breakpointhook is sys.__breakpointhook__)
print(sys.displayhook, sys.excepthook, sys.breakpointhook, sys.unraisablehook)
print([sys.monitoring.get_tool(i) for i in range(6)], sys.is_stack_trampoline_active())
print(sys.getandroidapilevel() if hasattr(sys, "getandroidapilevel") else "no android")
