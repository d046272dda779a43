#pragma once
// Starts one process of the submitted program.

#include "start.h"

// Opens the pipe over which a new process reports that it is ready, or which step of its set-up failed.
struct pipe_ends open_report_pipe(void);

// Waits for the process's report and closes the pipe. Dies when a step of the set-up failed.
struct program await_start(struct pipe_ends *report);

// Starts the program from nothing, not from the template. Dies when a step of the set-up fails.
struct program start_program(const struct role *role, const struct run_request *request, const struct streams *streams);
