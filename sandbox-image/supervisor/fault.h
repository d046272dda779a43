#pragma once
// Faults of ours. A program's faults are outcomes; what comes here ends the sandbox, and the server answers 5xx.

#include <stdnoreturn.h>

// Reports "step: strerror(errno)" as a FAULT frame and exits.
noreturn void die(const char *step);

// The same for a fault that has no errno.
noreturn void die_because(const char *reason);
