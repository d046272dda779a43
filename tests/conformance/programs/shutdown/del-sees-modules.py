# What of the modules is left when a global's finalizer runs.
import json
import sys

class Late:
    def __del__(self):
        print(sorted(name for name in globals() if name.startswith("__")), json, sys.modules is None, type(sys.modules).__name__)
        print(json and json.dumps([1]), sys.stdout is sys.__stdout__, __name__, globals().get("__file__", "no file"))
        try:
            import fractions
            print("imported")
        except ImportError as error:
            print(type(error).__name__, error)

late = Late()
print("end of main")
