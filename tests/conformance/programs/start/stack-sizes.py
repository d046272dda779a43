# The stack of the main thread and the default of a new one, as the C library sees them.
import ctypes
import threading

libc = ctypes.CDLL(None)
libc.pthread_self.restype = ctypes.c_ulong

def sizes():
    attributes = ctypes.create_string_buffer(64)
    result = libc.pthread_getattr_np(ctypes.c_ulong(libc.pthread_self()), attributes)
    address, size, guard = ctypes.c_void_p(), ctypes.c_size_t(), ctypes.c_size_t()
    libc.pthread_attr_getstack(attributes, ctypes.byref(address), ctypes.byref(size))
    libc.pthread_attr_getguardsize(attributes, ctypes.byref(guard))
    return result, round(size.value / 1024 / 1024), guard.value

print("main", sizes())
for size in (0, 256 * 1024, 16 * 1024 * 1024):
    threading.stack_size(size)
    thread = threading.Thread(target=lambda: print(size, sizes()))
    thread.start()
    thread.join()
default = ctypes.create_string_buffer(64)
size = ctypes.c_size_t()
print(libc.pthread_getattr_default_np(default), libc.pthread_attr_getstacksize(default, ctypes.byref(size)), size.value)
