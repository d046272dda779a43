# stacklevel at the top level of main: nothing is below it.
import warnings

warnings.warn("level 1", stacklevel=1)
warnings.warn("level 2", stacklevel=2)
warnings.warn("level 3", stacklevel=3)
warnings.warn("deprecated", DeprecationWarning, stacklevel=2)
warnings.warn("level 100", stacklevel=100)
import sys

print(sorted(map(str, vars(sys).get("__warningregistry__", {}))))
