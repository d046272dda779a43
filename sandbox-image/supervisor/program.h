#pragma once
// Starting one process of the submitted program.

#include "start.h"

// Over it a new process says that it stands ready, or what failed before.
struct pipe_ends open_report_pipe(void);

// Closes the pipe. Dies when a step of the process's set-up failed.
struct program await_start(struct pipe_ends *report);

// Starts it from nothing. Dies when a step of the set-up fails.
struct program start_program(const struct role *role, const struct run_request *request, const struct streams *streams);
