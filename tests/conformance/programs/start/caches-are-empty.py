# Caches of the standard library that work done before would fill.
import copyreg
import fnmatch
import functools
import importlib._bootstrap as bootstrap
import linecache
import re
import struct
import warnings

print(len(re._cache), len(re._cache2), re._compile_template.cache_info() if hasattr(re._compile_template, "cache_info") else "-")
print(fnmatch._compile_pattern.cache_info(), linecache.cache)
print(sorted(cls.__name__ for cls in copyreg.dispatch_table), copyreg._extension_registry, list(bootstrap._module_locks), len(bootstrap._blocking_on.data) if hasattr(bootstrap._blocking_on, "data") else "-")
print(warnings.onceregistry, functools.singledispatch(print).registry.keys())
re.match("a", "a")
print(len(re._cache), len(re._cache2))
