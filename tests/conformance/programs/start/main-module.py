# __main__ in sys.modules is the module whose globals run.
import sys
import __main__

print(sys.modules["__main__"] is __main__, vars(__main__) is globals())
print(type(__main__), __main__)
print(type(__main__).__name__, __main__.__class__.__mro__)
try:
    print(__main__.nothing)
except AttributeError as error:
    print(error)
print(hasattr(__main__, "__getattr__"), hasattr(__main__, "__dict__"))
print([name for name in sys.modules if sys.modules[name] is __main__])
