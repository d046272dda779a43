# Tries: to hide its failure: the hook for exceptions says nothing.
# Fails: the exit code says it.
# Error: runtime error: exit code 1
import sys

sys.excepthook = lambda *_: None
print('ok')
raise ValueError('hidden')
