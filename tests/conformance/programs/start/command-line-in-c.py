# The command line as the C level and the kernel show it.
import ctypes
import sys

argc = ctypes.c_int()
argv = ctypes.POINTER(ctypes.c_wchar_p)()
ctypes.pythonapi.Py_GetArgcArgv(ctypes.byref(argc), ctypes.byref(argv))
print([argv[i] for i in range(argc.value)])
libc = ctypes.CDLL(None)
for name in ("program_invocation_name", "program_invocation_short_name"):
    print(name, ctypes.c_char_p.in_dll(libc, name).value)
for name in ("Py_GetProgramFullPath", "Py_GetPrefix", "Py_GetExecPrefix", "Py_GetPath", "Py_GetProgramName"):
    function = getattr(ctypes.pythonapi, name)
    function.restype = ctypes.c_wchar_p
    print(name, function())
print(open("/proc/self/cmdline", "rb").read(), sys.executable)
