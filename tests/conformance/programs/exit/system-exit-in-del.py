# SystemExit in __del__ is ignored, with a message.
import sys

class Del:
    def __call__(self):
        sys.exit(9)
    def __repr__(self):
        return "<the finalizer>"

class Bad:
    __del__ = Del()

bad = Bad()
del bad
print("after")
bad = Bad()
