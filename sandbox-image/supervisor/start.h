#pragma once
// The set-up of a process just before the program runs: a list of steps that a forked child takes, whether it is the
// supervisor's child or the template's. A step that fails is reported to the parent by name and ends the child.

#include <stdbool.h>
#include <stdint.h>
#include <stdnoreturn.h>
#include <sys/types.h>

#include "request.h"
#include "schedstat.h"
#include "streams.h"

enum { PROGRAM_VARIABLES = 6, PROGRAM_CODE_FD = 3, PROGRAM_RESULTS_FD = 4, COMPILER_OBJECT_FD = 4 };

// Ends with NULL.
extern char *const program_environment[PROGRAM_VARIABLES + 1];

// Who a process is, and whether it may start other programs: the compile step may.
struct role {
    uid_t uid;
    gid_t gid;
    bool may_start_programs;
};

// What the child measures just before the program's first instruction. The program is not charged for the set-up.
struct start_figures {
    uint64_t started_ns;
    struct schedstat before;
};

struct program {
    pid_t pid;
    struct start_figures start;
};

// The child's report: the child is ready, or a step has failed.
struct child_report {
    char failed_step[64];  // empty when the program is about to start
    int failed_errno;
    struct program program;
};

noreturn void fail(int report_fd, const char *step);

// Takes everything from the process that a program must not have. The streams become descriptors 0, 1 and 2, the code
// becomes PROGRAM_CODE_FD and the pipe for results PROGRAM_RESULTS_FD; the caller closes all other descriptors. The last two steps are the report that the
// child is ready, and the filter.
void set_up_program(int report_fd, const struct role *role, const struct program_limits *limits,
                    const struct streams *streams);

// Does the same, and then executes the request's executable with its variables. The compile step gets an empty file as
// COMPILER_OBJECT_FD besides. All other descriptors above PROGRAM_RESULTS_FD must be close-on-exec.
noreturn void become_program(int report_fd, const struct role *role, const struct run_request *request,
                             const struct streams *streams);
