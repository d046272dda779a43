# importlib.reload, resources, util, metadata.
import importlib
import importlib.machinery
import importlib.metadata
import importlib.resources
import importlib.util
import os
import sys

os.mkdir("package")
open("package/__init__.py", "w").write("import sys\ncount = getattr(sys.modules.get('package'), 'count', 0) + 1\n")
open("package/data.txt", "w").write("resource")
import package

print(package.count, importlib.reload(package).count, importlib.resources.files("package").joinpath("data.txt").read_text(), importlib.resources.files(package))
spec = importlib.util.find_spec("package")
print(spec.name, spec.origin, spec.submodule_search_locations, importlib.util.find_spec("nothing"), importlib.util.cache_from_source("x.py"), importlib.util.MAGIC_NUMBER)
print([d.metadata["Name"] for d in importlib.metadata.distributions()], importlib.machinery.all_suffixes())
module = importlib.util.module_from_spec(importlib.util.spec_from_file_location("loaded", "package/__init__.py"))
print(module, "loaded" in sys.modules, importlib.import_module("json.decoder").__name__)
importlib.metadata.version("nothing")
