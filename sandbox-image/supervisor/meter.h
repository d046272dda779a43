#pragma once
// What a running test has consumed so far.
//
// Charged time is the larger of CPU time and wall time less waiting. Waiting is, in each interval between two looks,
// the largest growth of run delay (proc_pid_schedstat(5), field 2) of any one thread of the test: the time in which the
// machine had no processor for it. It is never a sum, so a program with many threads gains nothing by it.

#include <stdint.h>

#include "cgroup.h"
#include "processes.h"
#include "program.h"

struct meter {
    const struct cgroup *cgroup;
    struct start_figures start;
    uint64_t cpu_base_ns;      // of the container without the supervisor, before the test
    uint64_t oom_kills_base;
    uint64_t anonymous_base_bytes;
    uint64_t waited_ns;
    uint64_t peak_bytes;
    unsigned process_count;  // at the last look
    unsigned task_count;
    struct task_delay tasks[TASK_TABLE_SIZE];  // run delays at the last look
};

// Before the program is started: the bases.
struct meter create_meter(const struct cgroup *cgroup);

// After it was started.
void start_meter(struct meter *meter, const struct program *program);

// One look at all live processes; `at_ns` is the time it counts for.
void look(struct meter *meter, uint64_t at_ns);

uint64_t metered_cpu_ns(const struct meter *meter);
uint64_t metered_wall_ns(const struct meter *meter, uint64_t at_ns);
uint64_t charged_ns(const struct meter *meter, uint64_t cpu_ns, uint64_t wall_ns);
