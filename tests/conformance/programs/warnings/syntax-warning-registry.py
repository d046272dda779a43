# What remains of a warning of the source in the registries.
import sys

print("\d", [name for name in globals() if "warn" in name], sys.modules["_warnings"]._onceregistry, len(sys.modules["_warnings"].filters))
import warnings

print(warnings.onceregistry, globals().get("__warningregistry__"))
