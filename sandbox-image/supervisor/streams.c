#include "streams.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "fault.h"
#include "identity.h"

struct pipe_ends open_pipe(size_t wanted_bytes) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        die("pipe");
    }
    if (wanted_bytes > 65536) {
        // The kernel refuses only when the user's pipe pages are used up. The default size is then slower, not wrong.
        (void)fcntl(ends[1], F_SETPIPE_SZ, (int)(wanted_bytes < PIPE_BYTES ? wanted_bytes : PIPE_BYTES));
    }
    return (struct pipe_ends){.reading = ends[0], .writing = ends[1]};
}

void close_fd(int *fd) {
    if (*fd >= 0) {
        close(*fd);
    }
    *fd = -1;
}

static void set_nonblocking(int fd) {
    if (fcntl(fd, F_SETFL, O_NONBLOCK) != 0) {
        die("set O_NONBLOCK");
    }
}

struct streams open_streams(uid_t uid, size_t input_bytes) {
    // The pipes are created under the program's user, so that the program may open /dev/stdin, /dev/stdout and
    // /dev/stderr.
    become_program_user(uid);
    struct pipe_ends in = open_pipe(input_bytes);
    struct pipe_ends out = open_pipe(PIPE_BYTES);
    struct pipe_ends err = open_pipe(0);
    become_root_again();
    set_nonblocking(in.writing);
    set_nonblocking(out.reading);
    set_nonblocking(err.reading);
    return (struct streams){
        .stdin_fd = in.writing,
        .stdout_fd = out.reading,
        .stderr_fd = err.reading,
        .results_fd = -1,
        .program_fds = {in.reading, out.writing, err.writing},
        .program_results_fd = -1,
        .staging = {-1, -1},
        .code_fd = -1,
    };
}

size_t fill_stdin(struct streams *streams, const void *input, size_t input_bytes) {
    size_t written = 0;
    while (written < input_bytes) {
        ssize_t wrote = write(streams->stdin_fd, (const char *)input + written, input_bytes - written);
        if (wrote < 0) {
            if (errno == EAGAIN) {
                return written;
            }
            die("write to the program's stdin");
        }
        written += (size_t)wrote;
    }
    close_fd(&streams->stdin_fd);
    return written;
}

void join_errors(struct streams *streams) {
    int *fds = streams->program_fds;
    if (dup3(fds[STDOUT_FILENO], fds[STDERR_FILENO], O_CLOEXEC) < 0) {
        die("join stderr to stdout");
    }
}

void open_results(struct streams *streams, uid_t uid) {
    become_program_user(uid);
    struct pipe_ends results = open_pipe(0);
    become_root_again();
    set_nonblocking(results.reading);
    streams->results_fd = results.reading;
    streams->program_results_fd = results.writing;
}

void open_staging(struct streams *streams) { streams->staging = open_pipe(0); }

void close_program_ends(struct streams *streams) {
    for (size_t i = 0; i < 3; i++) {
        close_fd(&streams->program_fds[i]);
    }
    close_fd(&streams->program_results_fd);
}

void close_pipes(struct streams *streams) {
    close_fd(&streams->stdout_fd);
    close_fd(&streams->stderr_fd);
    close_fd(&streams->results_fd);
    close_fd(&streams->staging.reading);
    close_fd(&streams->staging.writing);
}
