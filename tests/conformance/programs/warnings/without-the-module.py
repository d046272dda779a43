# Warnings that the interpreter raises itself, without anybody having imported warnings.
import sys

flag = True
print("warnings" in sys.modules)
~flag
print("warnings" in sys.modules, "linecache" in sys.modules, "__warningregistry__" in globals())
async def never():
    pass
never()
print("warnings" in sys.modules)
import warnings

~flag
