# DeprecationWarning shows when it is main's, not when it is another module's.
import warnings

with open("helper.py", "w") as file:
    file.write("import warnings\ndef f():\n    warnings.warn('in helper', DeprecationWarning)\ndef g():\n    warnings.warn('in the caller', DeprecationWarning, 2)\n")
import helper

warnings.warn("in main", DeprecationWarning)
helper.f()
helper.g()
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("import", ImportWarning)
warnings.warn("resource", ResourceWarning)
warnings.warn("future", FutureWarning)
