#pragma once
// The order in which the kernel kills processes when the container has no memory left: the highest rank first.

#include <stdbool.h>

// The values are those of oom_score_adj (proc_pid_oom_score_adj(5)). The maximum is 1000, and a process starts with 0.
enum oom_rank {
    PROGRAM_OOM_RANK = 1000,
    WATCHER_OOM_RANK = 500,   // watcher.h says why it may be killed
    TEMPLATE_OOM_RANK = 250,  // started again before the next run
    SUPERVISOR_OOM_RANK = 0,
};

// Sets the rank of the calling process. False when the kernel refuses: every process may raise its rank, but lowering
// it needs CAP_SYS_RESOURCE, which no process here has.
bool take_oom_rank(enum oom_rank rank);
