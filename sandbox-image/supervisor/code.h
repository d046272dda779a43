#pragma once
// The compiled program: bytes that the compile step writes, under the program's user, and that nobody but a process of
// that user ever reads. The supervisor keeps them as they are.

#include <stdbool.h>

enum { MOST_CODE_BYTES = 4 * 1024 * 1024 };

// An empty file without a name, for the compile step to write to.
int create_code(void);

// Makes it unchangeable; false when there is nothing in it, or too much: then the tests start without.
bool seal_code(int code_fd);
