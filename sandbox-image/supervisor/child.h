#pragma once
// What the forked child does to itself before it becomes the program: a list of steps that ends in exec. Each of them
// that fails is told to the parent by name and ends the child.

#include <stdnoreturn.h>
#include <sys/types.h>

#include "program.h"

// What the child says on the close-on-exec pipe: it stands ready, or which step failed.
struct child_report {
    char failed_step[64];  // empty: about to exec
    int failed_errno;
    struct start_figures figures;
};

// `input`, `output` and `errors` become descriptors 0, 1 and 2; nothing else is left open but the executable.
noreturn void become_program(int report_fd, uid_t uid, const struct run_request *request, int input, int output,
                             int errors);
