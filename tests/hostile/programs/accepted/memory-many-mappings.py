# Tries: to fill the kernel with descriptions of memory in place of memory: every second page has other rights.
# Fails: a process may have some 65,530 mappings, and what the kernel keeps of them is booked to the container.
# Request: {"time_limit": 3}
import ctypes
import errno
import mmap

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
pages, size = 200_000, mmap.PAGESIZE
PROT_NONE, MAP_PRIVATE, MAP_ANONYMOUS, MAP_NORESERVE = 0, 2, 0x20, 0x4000
start = libc.mmap(None, ctypes.c_size_t(pages * size), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
split = 0
while split < pages // 2 and libc.mprotect(ctypes.c_void_p(start + 2 * split * size), size, mmap.PROT_READ) == 0:
    split += 1
refused = ctypes.get_errno() == errno.ENOMEM
libc.munmap(ctypes.c_void_p(start), ctypes.c_size_t(pages * size))
print('ok' if refused and 1000 < split < 33_000 else (split, ctypes.get_errno()))
