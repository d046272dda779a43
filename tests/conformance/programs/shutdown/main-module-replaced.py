# sys.modules["__main__"] replaced: the old module dies at once.
import sys
import types

class Noisy:
    def __del__(self, print=print):
        print("del")

noisy = Noisy()
sys.modules["__main__"] = types.ModuleType("__main__")
print("still here", "noisy" in globals(), __name__)
import __main__

print(vars(__main__) is globals())
