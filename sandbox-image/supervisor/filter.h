#pragma once
// The seccomp filter that the child installs as its last step, in addition to the container's own profile.

#include <stdbool.h>

enum {
    // This number is above the program's descriptor limit, so no program can ever own it.
    PROGRAM_EXECUTABLE_FD = 1000,
    PROGRAM_DESCRIPTOR_LIMIT = 256,
};

// Returns 0, or -1 with errno.
int install_filter(bool may_start_programs);
