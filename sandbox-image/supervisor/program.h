#pragma once
// Starting one process of the submitted program: another user, its own limits, its own pipes, its own filter.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "processes.h"

enum {
    MOST_ARGUMENTS = 64,
    PIPE_BYTES = 1024 * 1024,  // the kernel's own ceiling for a pipe, pipe-max-size in pipe(7)
};

struct program_limits {
    uint64_t time_ns;
    uint64_t memory_bytes;  // for the stack limit
};

// What the server orders; see RUN in PROTOCOL.md.
struct run_request {
    struct program_limits limits;
    uint64_t wall_ns;
    uint64_t output_bytes;
    char *argv[MOST_ARGUMENTS + 1];  // they lie behind each other, in this order
    size_t argument_bytes;
};

// What the child notes just before the program's first instruction: its set-up is not the program's cost.
struct start_figures {
    uint64_t started_ns;
    struct schedstat before;
};

struct program {
    pid_t pid;
    struct start_figures start;
};

// The three pipes, and what the compile step leaves for the tests; -1 for what is closed or not there.
struct streams {
    int stdin_fd;  // -1 once all input has been written
    int stdout_fd;
    int stderr_fd;
    int program_fds[3];
    int code_fd;  // descriptor 3 of the process: the compiled program, written by the compile step, read by a template's child
};

// As much of the input as a pipe holds is written before the program starts, so that it never waits for the
// supervisor; `written` tells how much.
struct streams open_streams(uid_t uid, const void *input, size_t input_bytes, size_t *written);

void close_fd(int *fd);
void close_program_ends(struct streams *streams);

struct pipe_ends {
    int reading;
    int writing;
};

// Over it a new process says that it stands ready, or what failed before (child.h).
struct pipe_ends open_report_pipe(void);

// Closes the pipe. Dies when a step of the process's set-up failed.
struct program await_start(struct pipe_ends *report);

// Starts it from nothing. Dies when a step of the set-up fails.
struct program start_program(uid_t uid, const struct run_request *request, const struct streams *streams);
