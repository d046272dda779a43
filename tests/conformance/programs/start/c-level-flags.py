# The global configuration variables of the C interface.
import ctypes

names = """Py_DebugFlag Py_VerboseFlag Py_QuietFlag Py_InteractiveFlag Py_InspectFlag Py_OptimizeFlag Py_NoSiteFlag
Py_BytesWarningFlag Py_FrozenFlag Py_IgnoreEnvironmentFlag Py_DontWriteBytecodeFlag Py_NoUserSiteDirectory
Py_UnbufferedStdioFlag Py_HashRandomizationFlag Py_IsolatedFlag Py_UTF8Mode""".split()
for name in names:
    print(name, ctypes.c_int.in_dll(ctypes.pythonapi, name).value)
for name in ("Py_IsInitialized", "Py_IsFinalizing", "PyGILState_Check"):
    print(name, getattr(ctypes.pythonapi, name)())
