# The import system at rest: no lock held, nothing being imported, frozen modules as they were.
import _imp
import sys

print(_imp.lock_held(), _imp.check_hash_based_pycs, _imp.extension_suffixes(), len(_imp._frozen_module_names()))
print(sorted(name for name in sys.modules if getattr(getattr(sys.modules[name], "__spec__", None), "origin", "") == "frozen"))
import importlib._bootstrap as bootstrap

print(bootstrap._module_locks, sorted(vars(bootstrap._blocking_on)), bootstrap.sys is sys)
print(_imp.is_frozen("os"), _imp.is_builtin("_sre"), _imp.is_builtin("math"), _imp._override_frozen_modules_for_tests(0))
