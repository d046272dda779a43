# pprint, reprlib, textual dumps of objects.
import pprint
import reprlib

data = {"numbers": list(range(30)), "nested": {"b": {"c": [("x" * 30, "y" * 30)] * 2}, "a": {3, 1, 2}}, "text": "word " * 30}
pprint.pprint(data, width=60)
pprint.pp({"z": 1, "a": [None] * 3})
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), pprint.pformat({"k": {1: 2}}, compact=True), pprint.saferepr(data["nested"]["a"]), pprint.isreadable(data))
class Mine:
    @reprlib.recursive_repr("<loop>")
    def __repr__(self): return f"Mine({self.me!r})"
mine = Mine()
mine.me = mine
print(mine)
help(len)
