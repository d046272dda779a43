#pragma once
// What is installed just before the program runs: a list of steps that a forked child does to itself, done by the supervisor's child and by the
// template's alike. Each of them that fails is told to the parent by name and ends the child.

#include <stdbool.h>
#include <stdint.h>
#include <stdnoreturn.h>
#include <sys/types.h>

#include "request.h"
#include "schedstat.h"
#include "streams.h"

enum { PROGRAM_VARIABLES = 5, PROGRAM_CODE_FD = 3 };

// Ends with NULL.
extern char *const program_environment[PROGRAM_VARIABLES + 1];

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

// What the child says: it stands ready, or which step failed.
struct child_report {
    char failed_step[64];  // empty: about to start
    int failed_errno;
    struct program program;
};

noreturn void fail(int report_fd, const char *step);

// Takes everything from the process that a program must not have. The streams become descriptors 0, 1, 2, and the code
// PROGRAM_CODE_FD; what else is open is the caller's to close. Ends with the report that it stands ready and the filter.
void set_up_program(int report_fd, const struct role *role, const struct program_limits *limits,
                    const struct streams *streams);

// The same, and then the request's executable, with its variables. All descriptors above must be close-on-exec.
noreturn void become_program(int report_fd, const struct role *role, const struct run_request *request,
                             const struct streams *streams);
