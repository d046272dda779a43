#pragma once
// The compiled program: bytes that the compile step writes. Only the program's processes read them; the supervisor
// keeps them unread.

#include <stdbool.h>

// A program cannot write a larger file (start.c).
enum { MOST_CODE_BYTES = 8 * 1024 * 1024 };

// Creates an empty file without a name. The compile step writes to it.
int create_code(void);

// Makes the file unchangeable. False when it is empty or too large: the tests then start without it.
bool seal_code(int code_fd);

// Opens the file anew for one program: a shared descriptor would pass the read position of one program on to the next.
// Returns -1 with errno on failure.
int open_code(int code_fd);
