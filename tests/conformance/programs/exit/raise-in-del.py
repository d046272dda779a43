# Uncaught in __del__, during the run and at exit.
class Del:
    def __call__(self):
        raise RuntimeError("from a finalizer")
    def __repr__(self):
        return "<the finalizer>"

class Noisy:
    __del__ = Del()

Noisy()
kept = Noisy()
print("end of main")
