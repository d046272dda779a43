# Tries: to hide memory where no allocator knows of it: in the unused parts of forty threads' stacks.
# Fails: a page that is touched is resident, whatever it is for.
# Request: {"memory_limit": 64}
import ctypes
import threading

stack_bytes = 4 << 20
libc = ctypes.CDLL(None)
libc.pthread_self.restype = ctypes.c_void_p
threading.stack_size(stack_bytes)
all_touched = threading.Barrier(41)


def touch():
    attributes = ctypes.create_string_buffer(64)
    low, size = ctypes.c_void_p(), ctypes.c_size_t()
    libc.pthread_getattr_np(ctypes.c_void_p(libc.pthread_self()), attributes)
    libc.pthread_attr_getstack(attributes, ctypes.byref(low), ctypes.byref(size))
    ctypes.memset(low.value + 65536, 1, 3 << 20)
    all_touched.wait()


for _ in range(40):
    threading.Thread(target=touch).start()
all_touched.wait()
print('ok')
