#pragma once
// Whom the kernel kills first when the container has no memory left: the highest rank among its processes.

#include <stdbool.h>

// The values are those of oom_score_adj (proc_pid_oom_score_adj(5)): 1000 is its maximum, and 0 what a process starts with.
enum oom_rank {
    PROGRAM_OOM_RANK = 1000,
    WATCHER_OOM_RANK = 500,   // watcher.h says why it may be killed
    TEMPLATE_OOM_RANK = 250,  // started again before the next run
    SUPERVISOR_OOM_RANK = 0,
};

// For the calling process. False when the kernel refuses: raising is open to everybody, lowering needs
// CAP_SYS_RESOURCE, which nobody here has.
bool take_oom_rank(enum oom_rank rank);
