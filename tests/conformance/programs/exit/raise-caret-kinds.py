# Carets of subscripts, attributes, operators, calls, unpacking, imports.
import traceback

cases = """a[1][2][3]
(1 + 2 + "x" + 3)
"abc".upper().lower().nothing.more
x, y = 1, 2, 3
len(1)(2)
{}["a"]["b"]
[i / (i - 2) for i in range(5)]
__import__("nothing")
not_there + 1
(lambda q: q.z)(1)
-"s"
1 if [] > 2 else 3
f"{1 + 's'}"
print(*1)
assert 1 == 2, "two"
del never
import os.nothing
from os import nothing""".splitlines()
a = [[1], [2]]
with open("cases.py", "w") as file:
    file.write("import sys\na = [[1], [2]]\n" + "".join(f"def f{i}():\n    {c}\n" for i, c in enumerate(cases)))
import cases as module

for i in range(len(cases)):
    try:
        getattr(module, f"f{i}")()
    except Exception:
        traceback.print_exc()
