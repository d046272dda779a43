# unregister by equality, _clear, _run_exitfuncs.
import atexit

atexit.register(print, "a")
atexit.register(print, "b")
atexit.register(len, "c")
print(atexit._ncallbacks())
atexit.unregister(print)
print(atexit._ncallbacks())
atexit.register(print, "run by hand")
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(print, "cleared")
atexit._clear()
atexit.register(print, "at exit")
