#include "program.h"

#include <errno.h>
#include <unistd.h>

#include "fault.h"

struct pipe_ends open_report_pipe(void) {
    return open_pipe(0);
}

// Two reports mean that the child was ready and failed after that.
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

struct program start_program(const struct role *role, const struct run_request *request,
                             const struct streams *streams) {
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
