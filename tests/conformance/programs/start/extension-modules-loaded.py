# Which extension modules are in the process, whatever sys.modules says.
import ctypes
import os

directory = "/usr/lib/python3.13/lib-dynload"
loaded = []
for name in sorted(os.listdir(directory)):
    try:
        ctypes.CDLL(f"{directory}/{name}", mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
        loaded.append(name)
    except OSError:
        pass
print(loaded)
