# Tries: to make the kernel spend more on page tables than the program spends on pages: one page in every 2 MB.
# Fails: page tables are booked to the container.
# Request: {"memory_limit": 64, "time_limit": 3}
import mmap

memory = mmap.mmap(-1, 1 << 36, flags=mmap.MAP_PRIVATE | 0x4000)
for at in range(0, 1 << 36, 2 << 20):
    memory[at] = 1
print('ok')
