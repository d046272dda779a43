#pragma once
// The compiled program: bytes that the compile step writes. Only the program's processes read them; the supervisor
// keeps them unread.

#include <stdint.h>

// The compile step cannot write a larger file (start.c).
enum { MOST_CODE_BYTES = 64 * 1024 * 1024 };

// Creates an empty file without a name. The compile step writes to it.
int create_code(void);

// Makes the file unchangeable, and returns its size; 0 when it is empty or too large: the tests then start without it.
uint64_t seal_code(int code_fd);

// Creates one more file without a name, for what the compile step makes on its way to the program: the program's
// directory has no room for a large object file. The file is gone when the compile step's processes are. Returns -1
// with errno on failure.
int create_object(void);

// Opens the file anew for one program: a shared descriptor would pass the read position of one program on to the next.
// Returns -1 with errno on failure.
int open_code(int code_fd);
