#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "child.h"
#include "fault.h"
#include "identity.h"

static struct pipe_ends open_pipe(size_t wanted_bytes) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        die("pipe");
    }
    if (wanted_bytes > 65536) {
        // Refused only when the user's pipe pages are used up; the default size is then slower, not wrong.
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

struct pipe_ends open_report_pipe(void) { return open_pipe(0); }

// Two reports mean that the child stood ready and failed after that.
struct program await_start(struct pipe_ends *pipe) {
    close_fd(&pipe->writing);
    struct child_report report;
    struct child_report last = {.failed_step = "the child ended before it started the program"};
    for (;;) {
        ssize_t got = read(pipe->reading, &report, sizeof report);
        if (got == 0) {
            break;
        }
        if (got != (ssize_t)sizeof report) {
            die("read the child's report");
        }
        last = report;
        if (last.failed_step[0] != '\0') {
            break;
        }
    }
    if (last.failed_step[0] != '\0') {
        errno = last.failed_errno;
        die(last.failed_step);
    }
    close_fd(&pipe->reading);
    return last.program;
}

// Returns how much went in; closes and forgets the pipe when that was all.
static size_t fill_stdin(int *fd, const void *input, size_t input_bytes) {
    if (fcntl(*fd, F_SETFL, O_NONBLOCK) != 0) {
        die("set O_NONBLOCK");
    }
    size_t written = 0;
    while (written < input_bytes) {
        ssize_t wrote = write(*fd, (const char *)input + written, input_bytes - written);
        if (wrote < 0) {
            if (errno == EAGAIN) {
                return written;
            }
            die("write to the program's stdin");
        }
        written += (size_t)wrote;
    }
    close_fd(fd);
    return written;
}

struct streams open_streams(uid_t uid, const void *input, size_t input_bytes, size_t *written) {
    // Made under the program's user, so that it may open /dev/stdin, /dev/stdout and /dev/stderr.
    become_program_user(uid);
    struct pipe_ends in = open_pipe(input_bytes);
    struct pipe_ends out = open_pipe(PIPE_BYTES);
    struct pipe_ends err = open_pipe(0);
    become_root_again();
    if (fcntl(out.reading, F_SETFL, O_NONBLOCK) != 0 || fcntl(err.reading, F_SETFL, O_NONBLOCK) != 0) {
        die("set O_NONBLOCK");
    }
    *written = fill_stdin(&in.writing, input, input_bytes);
    return (struct streams){
        .stdin_fd = in.writing,
        .stdout_fd = out.reading,
        .stderr_fd = err.reading,
        .program_fds = {in.reading, out.writing, err.writing},
        .code_fd = -1,
    };
}

void join_errors(struct streams *streams) {
    int *fds = streams->program_fds;
    if (dup3(fds[STDOUT_FILENO], fds[STDERR_FILENO], O_CLOEXEC) < 0) {
        die("join stderr to stdout");
    }
}

void close_program_ends(struct streams *streams) {
    for (size_t i = 0; i < 3; i++) {
        close_fd(&streams->program_fds[i]);
    }
}

struct program start_program(const struct role *role, const struct run_request *request, const struct streams *streams) {
    struct pipe_ends report = open_report_pipe();
    pid_t pid = fork();
    if (pid < 0) {
        die("fork");
    }
    if (pid == 0) {
        if (setresuid(0, 0, 0) != 0) {
            fail(report.writing, "become root");
        }
        become_program(report.writing, role, request, streams);
    }
    return await_start(&report);
}
