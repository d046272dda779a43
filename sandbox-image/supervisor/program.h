#pragma once
// Starting one process of the submitted program: another user, its own limits, its own pipes, its own filter.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

#include "processes.h"

enum {
    MOST_ARGUMENTS = 64,
    MOST_VARIABLES = 16,
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
    char *variables[MOST_VARIABLES + 1];  // of the environment, beside those that every program has
};

// Its first argument is not a path in the image: it is what the compile step has left.
static inline bool runs_compiled_program(const struct run_request *request) {
    return strcmp(request->argv[0], "./main") == 0;
}

// Who a process is, and whether it may start other programs: the compile step may.
struct role {
    uid_t uid;
    gid_t gid;
    bool may_start_programs;
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
    int code_fd;  // the compiled program: descriptor 3 of the compile step, and of a program that it is not itself
};

// As much of the input as a pipe holds is written before the program starts, so that it never waits for the
// supervisor; `written` tells how much.
struct streams open_streams(uid_t uid, const void *input, size_t input_bytes, size_t *written);

// Lets the program's stderr be its stdout, so that what it writes to both stays in order.
void join_errors(struct streams *streams);

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
struct program start_program(const struct role *role, const struct run_request *request, const struct streams *streams);
