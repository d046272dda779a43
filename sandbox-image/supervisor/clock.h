#pragma once
#include <stdint.h>
#include <sys/types.h>

enum { NS_PER_MS = 1000000 };

// The time of CLOCK_MONOTONIC.
uint64_t now_ns(void);

// CPU time of the calling process. The call also makes the kernel book the running slice,
// so a cgroup counter read right after it is up to date for the caller.
uint64_t own_cpu_ns(void);

// CPU time of a process that is alive, or dead and not collected yet.
uint64_t process_cpu_ns(pid_t pid);
