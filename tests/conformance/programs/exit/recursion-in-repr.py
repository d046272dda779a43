# Recursion through repr and comparison.
class Loop:
    def __repr__(self):
        return repr(self)

nested = []
for _ in range(100_000):
    nested = [nested]
for action in (lambda: repr(Loop()), lambda: repr(nested), lambda: nested == [nested], lambda: hash(Loop.__repr__)):
    try:
        print(len(str(action())) > 0)
    except RecursionError as error:
        print(error)
repr(Loop())
