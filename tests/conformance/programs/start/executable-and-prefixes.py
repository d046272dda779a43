# The executable, the prefixes, the version.
import sys

for name in ("executable", "_base_executable", "prefix", "exec_prefix", "base_prefix", "base_exec_prefix", "platform", "byteorder",
             "copyright", "version", "version_info", "hexversion", "api_version", "implementation", "abiflags", "float_repr_style",
             "maxsize", "maxunicode", "_git", "_multiarch"):
    print(name, repr(getattr(sys, name, "absent")))
