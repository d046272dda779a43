# Modules and names that do not exist.
import traceback

for text in ("import nothing", "import os.nothing", "from os import nothing", "from . import x", "import nothing.at.all", "from main import nothing_here"):
    try:
        exec(text)
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None), getattr(error, "path", None))
import numpy
