# Objects kept by builtins, sys and sys.modules.
import builtins
import sys

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

builtins.kept = Noisy("by builtins")
sys.kept = Noisy("by sys")
sys.modules["kept"] = Noisy("by sys.modules")
sys.path.append(Noisy("by sys.path"))
sys.stdout.kept = Noisy("by sys.stdout")
mine = Noisy("by main")
print("end of main")
