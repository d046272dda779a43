# Tries: to be stopped for address space: a terabyte that is never touched.
# Fails: reservations are free, what counts is what is resident.
import mmap

PROT_NONE, MAP_NORESERVE = 0, 0x4000
kept = [mmap.mmap(-1, 1 << 38, flags=mmap.MAP_PRIVATE | MAP_NORESERVE, prot=mmap.PROT_READ) for _ in range(4)]
print('ok')
