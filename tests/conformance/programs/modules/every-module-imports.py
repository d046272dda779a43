# Which modules of the standard library can be imported, in alphabetical order.
import sys
import warnings

warnings.simplefilter("ignore")
skip = {"antigravity", "this", "idlelib", "__main__"}
failed, loaded = {}, 0
for name in sorted(sys.stdlib_module_names - skip):
    try:
        __import__(name)
        loaded += 1
    except BaseException as error:
        failed[name] = f"{type(error).__name__}: {error}"
print(loaded)
for item in failed.items():
    print(*item)
print(len([name for name in sys.modules if name.split(".")[0] in sys.stdlib_module_names]))
