#pragma once
#include <stdbool.h>

enum { SMALL_FILE_BYTES = 256 };

// Reads the beginning of a file of /proc as text. False when the file does not exist or is empty.
bool read_small_file(const char *path, char text[SMALL_FILE_BYTES]);
