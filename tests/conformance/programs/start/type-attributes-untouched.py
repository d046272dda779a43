# Classes of the library that programs share are as they come: no attributes set from outside.
import codecs
import io
import os
import sys
import types

for cls in (io.TextIOWrapper, io.StringIO, os._Environ, codecs.Codec, types.ModuleType, type(sys.flags), BaseException):
    print(cls.__name__, sorted(vars(cls)))
for module in ("os", "io", "abc", "site", "stat", "codecs", "posixpath", "genericpath", "_sitebuiltins", "encodings", "time", "marshal"):
    print(module, sorted(vars(sys.modules[module])))
