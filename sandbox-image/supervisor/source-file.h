#pragma once
// The program's source file in its directory. Root owns the file and the sticky directory, so the program can read the
// file but not change it.

#include <stddef.h>
#include <stdint.h>

#define PROGRAM_DIRECTORY "/box"

void create_source_file(const char *name, const uint8_t *source, size_t source_bytes);
void remove_source_file(const char *name);
