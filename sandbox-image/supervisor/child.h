#pragma once
// What a forked child does to itself before it is the program: a list of steps, done by the supervisor's child and by the
// template's alike. Each of them that fails is told to the parent by name and ends the child.

#include <stdbool.h>
#include <stdnoreturn.h>
#include <sys/types.h>

#include "program.h"

enum { PROGRAM_VARIABLES = 5, PROGRAM_CODE_FD = 3 };

// Ends with NULL.
extern char *const program_environment[PROGRAM_VARIABLES + 1];

// What the child says: it stands ready, or which step failed.
struct child_report {
    char failed_step[64];  // empty: about to start
    int failed_errno;
    struct program program;
};

noreturn void fail(int report_fd, const char *step);

// The calling process's place in the kernel's choice of whom to kill for want of memory; false when it was not set.
bool raise_oom_score(int score);

// Takes everything from the process that a program must not have. The streams become descriptors 0, 1, 2, and the code
// PROGRAM_CODE_FD; what else is open is the caller's to close. Ends with the report that it stands ready and the filter.
void set_up_program(int report_fd, const struct role *role, const struct program_limits *limits,
                    const struct streams *streams);

// The same, and then the request's executable, with its variables. All descriptors above must be close-on-exec.
noreturn void become_program(int report_fd, const struct role *role, const struct run_request *request,
                             const struct streams *streams);
