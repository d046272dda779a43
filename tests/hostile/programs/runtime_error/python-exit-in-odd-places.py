# Tries: to end where nobody expects it: in an exit handler, by another code than the program said.
# Fails: the last word counts.
# Error: runtime error: exit code 7
import atexit
import os
import sys

atexit.register(lambda: os._exit(7))
print('ok', flush=True)
sys.exit(0)
