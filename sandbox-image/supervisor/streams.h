#pragma once
// What is open between the supervisor and one program: its pipes, and the compiled program.

#include <stddef.h>
#include <sys/types.h>

enum {
    PIPE_BYTES = 1024 * 1024,  // the kernel's own ceiling for a pipe, pipe-max-size in pipe(7)
};

struct pipe_ends {
    int reading;
    int writing;
};

// `wanted_bytes`: the capacity to ask for, up to PIPE_BYTES, which the kernel may refuse; 0 for the default size.
struct pipe_ends open_pipe(size_t wanted_bytes);

// The pipes, and what the compile step leaves for the tests. A descriptor that is closed or does not exist is -1.
struct streams {
    int stdin_fd;  // -1 once all input has been written
    int stdout_fd;
    int stderr_fd;
    int results_fd;
    int program_fds[3];
    int program_results_fd;
    struct pipe_ends staging;  // of a live run (live.h)
    // The compiled program: descriptor 3 of the compile step and of the program, unless it is the program's executable.
    int code_fd;
};

// `input_bytes`: the capacity wanted for stdin, which the kernel may refuse.
struct streams open_streams(uid_t uid, size_t input_bytes);

// Writes as much of the input as the pipe holds before the program starts, so that the program does not wait for the
// supervisor. Returns how many bytes that was; closes the pipe when it was all.
size_t fill_stdin(struct streams *streams, const void *input, size_t input_bytes);

// Makes the program's stderr the same pipe as its stdout, so that what it writes to both stays in order.
void join_errors(struct streams *streams);

// Adds the pipe for results.
void open_results(struct streams *streams, uid_t uid);

// Adds the staging pipe.
void open_staging(struct streams *streams);

void close_fd(int *fd);
void close_program_ends(struct streams *streams);

// Closes the supervisor's ends of the pipes that the program writes to, and the staging pipe.
void close_pipes(struct streams *streams);
