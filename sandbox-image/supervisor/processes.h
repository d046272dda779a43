#pragma once
// A walk over /proc: every process of the container but the supervisor itself.
// No allocation, so that it works whatever the program has done to the machine.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    PROCESS_LIMIT = 64,  // processes and threads of one test (RLIMIT_NPROC)
    TASK_TABLE_SIZE = 2 * PROCESS_LIMIT,
};

struct task_delay {
    pid_t tid;
    uint64_t run_delay_ns;
};

// What one look at the live processes found.
struct process_scan {
    unsigned processes;
    uint64_t largest_file_bytes;  // resident pages of files and shared memory, of the process that has most
    unsigned tasks;
    struct task_delay delays[TASK_TABLE_SIZE];
};

// How many processes there are besides the supervisor, zombies included.
unsigned count_processes(void);

void scan_processes(struct process_scan *scan);

// Field 2 of /proc/<...>/schedstat: ns spent ready to run but waiting for a processor.
// False when the task has gone.
bool read_run_delay_ns(const char *path, uint64_t *run_delay_ns);
