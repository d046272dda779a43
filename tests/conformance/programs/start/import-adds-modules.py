# What importing one module adds to sys.modules, in order.
import sys

before = set(sys.modules)
for name in ("re", "random", "json", "collections", "threading", "typing", "dataclasses", "traceback", "decimal"):
    __import__(name)
    print(name, [module for module in sys.modules if module not in before])
    before = set(sys.modules)
