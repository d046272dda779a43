# A finalizer that finds a name missing, at exit.
class Del:
    def __call__(self):
        missing_by_now()
    def __repr__(self):
        return "<the finalizer>"

class Late:
    __del__ = Del()

mine = Late()
print("end of main")
