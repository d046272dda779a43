#pragma once
// A walk over /proc: every process of the container but the supervisor and the watcher, which is the one to call it.
// No allocation, so that it works whatever the program has done to the machine.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    PROCESS_LIMIT = 64,  // processes and threads of one test (RLIMIT_NPROC)
    TASK_TABLE_SIZE = 2 * PROCESS_LIMIT,
    SUPERVISOR_PID = 1,
};

// proc_pid_schedstat(5), fields 1 and 2: time spent on a processor, and ready to run but waiting for one.
struct schedstat {
    uint64_t cpu_ns;
    uint64_t run_delay_ns;
};

struct task {
    pid_t tid;
    struct schedstat since_birth;
};

// What one look at the live processes found.
struct process_scan {
    unsigned processes;
    uint64_t largest_file_bytes;  // resident pages of files and shared memory, of the process that has most
    unsigned task_count;
    struct task tasks[TASK_TABLE_SIZE];
};

void scan_processes(struct process_scan *scan);

// Whether a task of any process runs or is ready to run.
bool is_any_task_runnable(void);

// `path`: /proc/<...>/schedstat. False when the task has gone.
bool read_schedstat(const char *path, struct schedstat *schedstat);
// The same of an open one, as often as wanted: the kernel needs no memory for it.
bool reread_schedstat(int fd, struct schedstat *schedstat);
