#pragma once
#include <stdbool.h>
#include <stdint.h>

// proc_pid_schedstat(5), fields 1 and 2: time spent on a processor, and ready to run but waiting for one.
struct schedstat {
    uint64_t cpu_ns;
    uint64_t run_delay_ns;
};

// `path`: /proc/<...>/schedstat. False when the task no longer exists.
bool read_schedstat(const char *path, struct schedstat *schedstat);
// Reads an open schedstat file again. The kernel needs no memory for that.
bool reread_schedstat(int fd, struct schedstat *schedstat);
