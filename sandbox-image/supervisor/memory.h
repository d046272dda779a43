#pragma once
// The supervisor's own memory. What a process has resident when it calls exec counts towards its peak (getrusage(2)),
// and a program must not be charged for its input. So children do not inherit what map_memory() gives, unless
// set_inherited() says so.

#include <stdbool.h>
#include <stddef.h>

void *map_memory(size_t bytes);
// Memory shared with the children: a fork copies none of its pages, and all of them are present from the beginning.
void *map_shared_memory(size_t bytes);

// Decides whether children that are forked from now on inherit what map_memory() gave.
void set_inherited(void *memory, size_t bytes, bool inherited);

void unmap_memory(void *memory, size_t bytes);
