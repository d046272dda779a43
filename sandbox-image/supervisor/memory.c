#include "memory.h"

#include <sys/mman.h>

#include "fault.h"

void *map_memory(size_t bytes) {
    size_t mapped_bytes = bytes > 0 ? bytes : 1;
    void *memory = mmap(NULL, mapped_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED || madvise(memory, mapped_bytes, MADV_DONTFORK) != 0) {
        die("mmap");
    }
    return memory;
}

void unmap_memory(void *memory, size_t bytes) { munmap(memory, bytes > 0 ? bytes : 1); }
