# Tries: to hide memory in a shared mapping that has no file.
# Fails: it is shared memory, and counted.
# Request: {"memory_limit": 64}
import mmap

memory = mmap.mmap(-1, 200 << 20)
for at in range(0, 200 << 20, 4096):
    memory[at] = 1
print('ok')
