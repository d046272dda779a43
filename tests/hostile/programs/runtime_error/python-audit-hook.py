# Tries: to break the interpreter for whoever comes after: an audit hook, which can never be removed, that refuses everything.
# Fails: it breaks its own.
# Error: runtime error: exit code 1: RuntimeError: open
import sys


def refuse(event, arguments):
    if event in ('open', 'import', 'exec'):
        raise RuntimeError(event)


print('ok', flush=True)
sys.addaudithook(refuse)
open('main.py')
