#pragma once
// What the server sends to a live run: INPUT, END_OF_INPUT and STOP of PROTOCOL.md, in whatever pieces they come.

#include "test.h"

// Reads once from the server, which has something to say.
void receive_from_server(struct test *test);

// Gives the program what it takes, and closes its stdin after the last byte. Never waits.
void feed_program(struct inbox *inbox, int *stdin_fd);
