#pragma once
// A walk over /proc: every process of the container except the judge's own. It allocates nothing, so it works whatever
// the program has done to the machine.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "schedstat.h"

enum {
    PROCESS_LIMIT = 64,  // processes and threads of one test (RLIMIT_NPROC)
    TASK_TABLE_SIZE = 2 * PROCESS_LIMIT,
    SUPERVISOR_PID = 1,
};

// The judge's processes beside the supervisor; 0 for one that does not run.
struct own_processes {
    pid_t watcher;
    pid_t template;
};

static inline bool is_own_process(const struct own_processes *own, pid_t pid) {
    return pid == SUPERVISOR_PID || pid == own->watcher || pid == own->template;
}

struct task {
    pid_t tid;
    struct schedstat since_birth;
    bool slept;  // it neither ran nor was ready to run
};

// What one look at the live processes found.
struct process_scan {
    const struct own_processes *own;
    unsigned processes;
    uint64_t largest_file_bytes;  // resident pages of files and shared memory, of the process that has the most
    unsigned runnable;            // tasks that ran or were ready to run
    unsigned task_count;
    struct task tasks[TASK_TABLE_SIZE];
};

void scan_processes(const struct own_processes *own, struct process_scan *scan);

// Whether a task of any such process runs or is ready to run.
bool is_any_task_runnable(const struct own_processes *own);
