# What the modules that are loaded say of where they come from.
import sys

for name, module in sorted(sys.modules.items()):
    spec = getattr(module, "__spec__", None)
    print(
        name, getattr(module, "__file__", "-"), getattr(module, "__cached__", "-"), type(getattr(module, "__loader__", 0)).__name__,
        spec and (spec.name, spec.origin, spec.has_location, spec.submodule_search_locations),
    )
