# The sizes of the interpreter's dictionaries, which remember what was once in them.
import builtins
import sys

print(sys.getsizeof(sys.modules), sys.getsizeof(vars(sys)), sys.getsizeof(vars(builtins)), sys.getsizeof(sys.path), sys.getsizeof(sys.path_importer_cache))
print(sys.getsizeof(globals()), sys.getsizeof(sys.argv), sys.getsizeof(vars(sys.modules["os"])), sys.getsizeof(vars(sys.modules["codecs"])))
print(len(sys.modules), len(vars(sys)), len(vars(builtins)), len(sys.path_importer_cache))
