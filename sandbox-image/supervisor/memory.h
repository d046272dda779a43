#pragma once
// Memory of the supervisor's own that children do not inherit: what a process has resident when it calls exec counts as
// its own peak (getrusage(2)), and a program is not to be charged for its input.

#include <stddef.h>

void *map_memory(size_t bytes);
void unmap_memory(void *memory, size_t bytes);
