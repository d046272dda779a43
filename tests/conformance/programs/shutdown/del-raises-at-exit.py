# Finalizers that find a name missing: of main, and of sys when nothing can be shown any more.
class Del:
    def __call__(self):
        missing_by_now()
    def __repr__(self):
        return "<the finalizer>"

class Late:
    __del__ = Del()

import sys
sys.kept = Late()
mine = Late()
print("end of main")
