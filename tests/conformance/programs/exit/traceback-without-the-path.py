# The modules that show a traceback cannot be found.
import sys

def f():
    raise ValueError("no path", {"a": 1})

sys.path.clear()
sys.path_importer_cache.clear()
sys.path_hooks.clear()
f()
