# The structures that describe the build.
import sys

print(sys.int_info, sys.float_info, sys.hash_info, sys.thread_info, sep="\n")
print(sys.get_int_max_str_digits(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getdefaultencoding())
print(sys.getdlopenflags(), len(sys.builtin_module_names), len(sys.stdlib_module_names))
print(sorted(sys.builtin_module_names))
