# In what order the globals' finalizers run, and what they find.
import sys

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self, print=print, sys=sys):
        print(self.name, sys.is_finalizing(), sorted(k for k, v in globals().items() if isinstance(v, Noisy)), globals().get("other"))

a = Noisy("a")
_b = Noisy("_b")
c = [Noisy("c")]
__d__ = Noisy("__d__")
_e = Noisy("_e")
f = {"x": Noisy("f")}
other = 5
print("end of main")
