#pragma once
// Faults of the judge. A fault ends the sandbox, and the server answers 5xx. What a program does wrong is an outcome
// instead.

#include <stdnoreturn.h>

// Reports "step: strerror(errno)" as a FAULT frame and exits.
noreturn void die(const char *step);

// Reports `reason` as a FAULT frame and exits. For faults that have no errno.
noreturn void die_because(const char *reason);
