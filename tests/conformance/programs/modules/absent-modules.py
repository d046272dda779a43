# Modules that are not in the image.
for name in ("tkinter", "_tkinter", "curses", "turtle", "test", "idlelib", "ensurepip", "pip", "setuptools", "numpy", "imp", "distutils", "asyncore", "readline", "dbm.gnu", "nis", "msvcrt", "winreg", "_curses", "sqlite3", "ssl", "venv", "pydoc", "lib2to3", "crypt"):
    try:
        module = __import__(name)
        print(name, "is there", type(module).__name__)
    except ImportError as error:
        print(name, type(error).__name__, error)
import tkinter
