# Tries: to be over its limit for a moment alone, by less than the container's allowance, between two looks.
# Fails: the kernel keeps the peak of each process.
# Request: {"memory_limit": 64}
import mmap

MADV_POPULATE_WRITE = 23
memory = mmap.mmap(-1, 60 << 20, flags=mmap.MAP_PRIVATE)
memory.madvise(MADV_POPULATE_WRITE)
memory.close()
print('ok')
