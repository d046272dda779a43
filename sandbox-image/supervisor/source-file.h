#pragma once
// The program's source in its directory: root's, as the sticky directory is, so the program can read and not change it.

#include <stddef.h>
#include <stdint.h>

#define PROGRAM_DIRECTORY "/box"

void create_source_file(const char *name, const uint8_t *source, size_t source_bytes);
void remove_source_file(const char *name);
