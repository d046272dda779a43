# The program imports __main__ and gets itself.
import __main__
import importlib
import sys

value = 1
print(__main__.value, __main__ is sys.modules["__main__"], importlib.import_module("__main__") is __main__)
__main__.value = 2
print(value)
from __main__ import value as other

print(other, importlib.util.find_spec("main").origin if hasattr(importlib, "util") else "no util")
try:
    importlib.util.find_spec("__main__")
except (ValueError, AttributeError) as error:
    print(error)
try:
    importlib.reload(__main__)
except Exception as error:
    print(type(error).__name__, error)
