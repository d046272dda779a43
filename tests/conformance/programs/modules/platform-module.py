# platform and sysconfig.
import platform
import sys
import sysconfig

print(platform.python_implementation(), platform.python_version(), platform.system(), platform.node(), platform.python_build()[0], platform.python_compiler(), platform.libc_ver(), platform.architecture())
print(platform.uname().system, platform.uname().node, platform.machine() == platform.uname().machine)
print(sysconfig.get_config_var("Py_GIL_DISABLED"), sysconfig.get_config_var("WITH_PYMALLOC"), len(sysconfig.get_config_vars()) > 50, sysconfig.get_path("stdlib"), sysconfig.get_config_var("EXT_SUFFIX"))
try:
    print(platform.freedesktop_os_release())
except OSError as error:
    print(error)
