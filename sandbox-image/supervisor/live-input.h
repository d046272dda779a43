#pragma once
// What the server sends to a live run: INPUT, END_OF_INPUT and STOP of PROTOCOL.md, in whatever pieces they come.

#include "test.h"

// Reads once from the server. Call it when poll(2) has reported something on descriptor 0.
void receive_from_server(struct test *test);

// Writes as much input as the program's stdin takes, and closes stdin after the last byte. Never waits.
void feed_program(struct inbox *inbox, int *stdin_fd);
