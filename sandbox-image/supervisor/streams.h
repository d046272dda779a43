#pragma once
// What is open between the supervisor and one program: three pipes, and the compiled program.

#include <stddef.h>
#include <sys/types.h>

enum {
    PIPE_BYTES = 1024 * 1024,  // the kernel's own ceiling for a pipe, pipe-max-size in pipe(7)
};

struct pipe_ends {
    int reading;
    int writing;
};

// `wanted_bytes`: how much it is to hold, if the kernel can be asked for so much; 0 for its usual size.
struct pipe_ends open_pipe(size_t wanted_bytes);

// The three pipes, and what the compile step leaves for the tests; -1 for what is closed or not there.
struct streams {
    int stdin_fd;  // -1 once all input has been written
    int stdout_fd;
    int stderr_fd;
    int program_fds[3];
    int code_fd;  // the compiled program: descriptor 3 of the compile step, and of a program that it is not itself
};

// `input_bytes`: how much its stdin is to hold, if it can.
struct streams open_streams(uid_t uid, size_t input_bytes);

// As much of the input as a pipe holds is written before the program starts, so that it never waits for the
// supervisor. Returns how much; closes the pipe when that was all.
size_t fill_stdin(struct streams *streams, const void *input, size_t input_bytes);

// Lets the program's stderr be its stdout, so that what it writes to both stays in order.
void join_errors(struct streams *streams);

void close_fd(int *fd);
void close_program_ends(struct streams *streams);

// The supervisor's ends of what the program writes to.
void close_pipes(struct streams *streams);
