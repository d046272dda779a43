#include "memory.h"

#include <sys/mman.h>

#include "fault.h"

static size_t at_least_one(size_t bytes) { return bytes > 0 ? bytes : 1; }

static void *map(size_t bytes, int flags) {
    void *memory = mmap(NULL, at_least_one(bytes), PROT_READ | PROT_WRITE, MAP_ANONYMOUS | flags, -1, 0);
    if (memory == MAP_FAILED) {
        die("mmap");
    }
    return memory;
}

void *map_memory(size_t bytes) {
    void *memory = map(bytes, MAP_PRIVATE);
    set_inherited(memory, bytes, false);
    return memory;
}

void *map_shared_memory(size_t bytes) { return map(bytes, MAP_SHARED | MAP_POPULATE); }

void set_inherited(void *memory, size_t bytes, bool inherited) {
    if (madvise(memory, at_least_one(bytes), inherited ? MADV_DOFORK : MADV_DONTFORK) != 0) {
        die("madvise");
    }
}

void unmap_memory(void *memory, size_t bytes) { munmap(memory, at_least_one(bytes)); }
