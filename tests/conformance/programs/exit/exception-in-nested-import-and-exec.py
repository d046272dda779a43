# A traceback whose frames come from the import system are cut out of it, unless verbose.
import importlib

open("first.py", "w").write("import second\n")
open("second.py", "w").write("exec(compile('raise RuntimeError(1)', 'third', 'exec'))\n")
try:
    import first
except RuntimeError:
    pass
importlib.import_module("first")
