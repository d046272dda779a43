# Every flag of the interpreter.
import sys

print(sys.flags)
for name in dir(sys.flags):
    if not name.startswith("_") and name not in ("count", "index"):
        print(name, repr(getattr(sys.flags, name)))
print(sys.dont_write_bytecode, sys.pycache_prefix, sys.warnoptions, sys._xoptions)
