# Tries: to be ended by the interpreter’s own watchdog, from a thread that no Python code can stop.
# Fails: the exit code is the program’s.
# Error: runtime error: exit code 1
import faulthandler
import time

faulthandler.dump_traceback_later(0.05, exit=True)
time.sleep(60)
