# Attributes of the os and posix modules that starting up computes.
import os
import posixpath
import sysconfig

print(os.name, os.sep, os.linesep, os.path is posixpath, os.environ.__class__, os.supports_fd >= {os.stat})
print(sysconfig.get_paths())
print(sysconfig.get_platform(), sysconfig.get_python_version(), sysconfig.get_default_scheme(), sysconfig.is_python_build())
print(os.path.expanduser("~"), os.path.abspath("x"), os.path.realpath("main.py"))
import site

print(site.ENABLE_USER_SITE, site.USER_SITE, site.USER_BASE, site.PREFIXES)
