# warn_explicit with places that exist and that do not.
import warnings

registry = {}
for lineno in (1, 2, 3, 999):
    warnings.warn_explicit("explicit", UserWarning, "main.py", lineno, registry=registry)
warnings.warn_explicit("nowhere", UserWarning, "no-such-file.py", 7)
warnings.warn_explicit("with globals", UserWarning, "main.py", 1, module="m", module_globals=globals())
print(sorted(map(str, registry)))
