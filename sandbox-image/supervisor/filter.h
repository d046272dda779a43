#pragma once
// The seccomp filter that the child installs as its last act; it comes on top of the container's own profile.

#include <stdbool.h>

enum {
    // Above the program's descriptor limit, so that no program can ever own this number.
    PROGRAM_EXECUTABLE_FD = 1000,
    PROGRAM_DESCRIPTOR_LIMIT = 256,
};

// 0, or -1 with errno.
int install_filter(bool may_start_programs);
