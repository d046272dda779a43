# __loader__ and what it can do.
import sys

print(type(__loader__), __loader__.name, __loader__.path)
print(type(__loader__) is type(__builtins__.__loader__))
print(__loader__.get_filename("__main__"))
print(__loader__.is_package("__main__"))
source = __loader__.get_source("__main__")
print(type(source), len(source), source.splitlines()[0])
code = __loader__.get_code("__main__")
print(code.co_filename, code.co_name, code == sys._getframe().f_code)
print(__loader__.path_stats(__file__).keys())
print(sorted(vars(__loader__)))
