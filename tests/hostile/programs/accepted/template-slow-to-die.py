# Tries: to keep the kill busy until its deadline: a page is mapped a million times, and thirty processes punch it out
#   of its file again and again. Each of them waits for the one before it where no signal is looked at.
# Fails: whoever is killed gets through once more and is gone; the deadline is for the next one, not for all.
# Request: {"memory_limit": 512, "time_limit": 30}
import ctypes
import os
import signal

PROT_NONE, PROT_BOTH, MAP_SHARED, MAP_FIXED, MAP_RESERVED_ADDRESSES = 0, 3, 1, 0x10, 0x4022
PUNCH_HOLE_KEEP_SIZE, PAGE, MAPPINGS = 3, 4096, 60_000
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.fallocate.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_long, ctypes.c_long]
if input() == 'first':
    file = os.memfd_create('page')
    os.ftruncate(file, PAGE)
    reading, writing = os.pipe()
    for _ in range(30):
        if os.fork() == 0:
            os.read(reading, 1)
            while True:
                libc.fallocate(file, PUNCH_HOLE_KEEP_SIZE, 0, PAGE)
    start = libc.mmap(None, MAPPINGS * PAGE, PROT_NONE, MAP_RESERVED_ADDRESSES, -1, 0)
    for at in range(start, start + MAPPINGS * PAGE, PAGE):
        libc.mmap(at, PAGE, PROT_BOTH, MAP_SHARED | MAP_FIXED, file, 0)
    for _ in range(16):
        if os.fork() == 0:
            signal.pause()
    os.write(writing, bytes(30))
print('ok', flush=True)
os._exit(0)
