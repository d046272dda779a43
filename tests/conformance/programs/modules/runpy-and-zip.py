# runpy, zipimport, zipapp, pkgutil.
import pkgutil
import runpy
import sys
import zipfile
import zipimport

open("script.py", "w").write("import sys\nprint(__name__, __file__, sys.argv, __spec__ and __spec__.name, __cached__ if '__cached__' in globals() else 'no')\nresult = 5\n")
print(runpy.run_path("script.py", run_name="__main__")["result"], runpy.run_module("script", run_name="other")["result"], __name__, sys.argv)
with zipfile.ZipFile("modules.zip", "w") as archive:
    archive.writestr("zipped.py", "value = __file__\ndef f():\n    return 1 / 0\n")
    archive.writestr("__main__.py", "print('main of the zip', __name__)\n")
sys.path.insert(0, "modules.zip")
import zipped

print(zipped.value, type(zipped.__loader__), zipimport.zipimporter("modules.zip").find_spec("nothing"), sys.path_importer_cache["modules.zip"])
runpy.run_path("modules.zip")
print(sorted(module.name for module in pkgutil.iter_modules(["/box", "modules.zip"])), len(list(pkgutil.iter_modules())) > 150)
print(sorted(module.name for module in pkgutil.iter_modules() if module.name.startswith(("te", "id", "en"))))
zipped.f()
