# Modules and packages written by the program and imported at once.
import importlib
import os
import sys

os.makedirs("package/inner")
files = {"one.py": "value = 1\n", "package/__init__.py": "from . import inner\nprint(__name__, __path__)\n", "package/inner/__init__.py": "from .. import __name__ as up\nprint(__name__, __package__, up)\n", "package/leaf.py": "import one\nprint(__name__, one.value, __file__)\n"}
for name, text in files.items():
    with open(name, "w") as file:
        file.write(text)
import one
import package.leaf

print(one.__file__, one.__cached__, os.path.exists(one.__cached__), type(one.__loader__).__name__, sorted(os.listdir("__pycache__")))
print([name for name in sys.modules if name.split(".")[0] in ("one", "package")], sys.path_importer_cache.get("/box"))
with open("two.py", "w") as file:
    file.write("value = 2\n")
importlib.invalidate_caches()
import two

print(two.value)
