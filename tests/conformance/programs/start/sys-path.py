# Where modules are looked for.
import sys

print(sys.path)
print(sys.path_hooks[0], len(sys.path_hooks), sys.path_hooks[1].__qualname__)
print(sys.meta_path)
print([type(finder) for finder in sys.meta_path])
print(sys.platlibdir, sys._stdlib_dir, sys._framework, sys._home)
