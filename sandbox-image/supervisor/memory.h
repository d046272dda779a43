#pragma once
// Memory of the supervisor's own. What a process has resident when it calls exec counts as its own peak (getrusage(2)),
// and a program is not to be charged for its input: so children do not inherit what is mapped here, unless told.

#include <stdbool.h>
#include <stddef.h>

void *map_memory(size_t bytes);
// Shared with the children: a fork copies none of its pages, and all of them are there from the beginning.
void *map_shared_memory(size_t bytes);

// Whether a child that is forked from now on has what map_memory() gave.
void set_inherited(void *memory, size_t bytes, bool inherited);

void unmap_memory(void *memory, size_t bytes);
