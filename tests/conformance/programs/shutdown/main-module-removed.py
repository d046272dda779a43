# __main__ taken out of sys.modules, or replaced there.
import sys

class Noisy:
    def __del__(self):
        print("del", __name__)

noisy = Noisy()
del sys.modules["__main__"]
print("end of main", __name__)
