# __exit__ that raises, replaces, or swallows.
class Manager:
    def __init__(self, how):
        self.how = how
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        print("exit", kind and kind.__name__, error)
        if self.how == "raise":
            raise RuntimeError("from __exit__")
        return self.how == "swallow"

with Manager("swallow"):
    1 / 0
with Manager("pass"), Manager("raise"):
    {}["key"]
