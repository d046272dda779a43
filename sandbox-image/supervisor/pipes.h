#pragma once
// Moves the bytes of a run that is not live: its input is known from the beginning, and its output is reported at its
// end.

#include <stdbool.h>

#include "test.h"

// Reads once. False at the end of the stream.
bool read_pipe(int fd, uint8_t *buffer, size_t size, size_t *got);

bool keep_output(struct test *test, int fd);
bool keep_errors(struct tail *tail, int fd);

void feed_stdin(struct test *test, int *fd);

// Reads what is left in the pipes. Call it once every process of the program is dead.
void drain_pipes(struct test *test, const struct streams *streams);
