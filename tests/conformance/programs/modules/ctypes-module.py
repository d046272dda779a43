# The C library, structures, callbacks, errno.
import ctypes
import ctypes.util

libc = ctypes.CDLL(None, use_errno=True)
compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
numbers = (ctypes.c_int * 5)(5, 2, 4, 1, 3)
libc.qsort(numbers, 5, ctypes.sizeof(ctypes.c_int), compare(lambda a, b: a[0] - b[0]))
class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_double), ("flag", ctypes.c_uint8, 3)]
print(list(numbers), libc.strlen(b"hello"), ctypes.sizeof(Point), bytes(Point(1, 2.0, 5)).hex(), libc.abs(-5), ctypes.string_at(b"abc"))
print(libc.close(-1), ctypes.get_errno(), ctypes.util.find_library("c"), ctypes.c_uint8(300).value, libc.atoi(b"42"))
libc.getpid.restype = ctypes.c_int
buffer = ctypes.create_string_buffer(20)
print(libc.snprintf(buffer, 20, b"%d %s", 5, b"x"), buffer.value, ctypes.pythonapi.Py_IsInitialized())
class Failing:
    def __call__(self, a, b):
        raise ValueError("in a callback")
    def __repr__(self):
        return "<a failing callback>"
compare(Failing())(numbers, numbers)
libc.no_such_function
