# A warning that the interpreter raises itself, without anybody having imported warnings.
import sys

print("warnings" in sys.modules)
~True
print("warnings" in sys.modules, "linecache" in sys.modules)
import warnings

~False
