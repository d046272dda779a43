#pragma once
// The compiled program: bytes that the compile step writes, and that nobody but the program's processes ever reads. The
// supervisor keeps them as they are.

#include <stdbool.h>

// No file of a program's is larger (start.c).
enum { MOST_CODE_BYTES = 8 * 1024 * 1024 };

// An empty file without a name, for the compile step to write to.
int create_code(void);

// Makes it unchangeable; false when there is nothing in it, or too much: then the tests start without.
bool seal_code(int code_fd);

// A descriptor of its own to read from, for one program: another's would hand on its position. -1 with errno.
int open_code(int code_fd);
