# The finders that starting up has made.
import sys

for path, finder in sys.path_importer_cache.items():
    print(path, type(finder).__name__, getattr(finder, "path", None))
import json

print(list(sys.path_importer_cache))
