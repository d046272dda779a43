# Tries: to have its peak in a grandchild that is gone before anybody looks, and that nobody of its own waits for.
# Fails: the supervisor is the parent of orphans, and the kernel tells it the peak of each.
# Request: {"memory_limit": 64}
import mmap
import os

MADV_POPULATE_WRITE = 23
reading, writing = os.pipe()
if os.fork() == 0:
    if os.fork() == 0:
        os.close(reading)
        memory = mmap.mmap(-1, 60 << 20, flags=mmap.MAP_PRIVATE)
        memory.madvise(MADV_POPULATE_WRITE)
        os._exit(0)
    os._exit(0)
os.close(writing)
os.read(reading, 1)  # until the grandchild is gone
os.wait()
print('ok')
