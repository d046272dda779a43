#pragma once
// What a running test has consumed so far.
//
// Charged time is the larger of CPU time and of wall time less waiting (waiting.h). Each look counts the largest growth
// of run delay of any one thread. Threads and processes that take turns wait one after the other, so it also counts the
// sum of all growths, divided by the number of threads that the looks usually found ready at once, and only as far as
// the test used no processor in that time. So a crowd that wakes up at once, and waits for itself, gains nothing. The
// delay of a thread that slept at the last look counts only from that look on: some kernels (6.12 and later) book a sleep
// as delay when they move a sleeping thread to another processor before it has left the queue of the first. A thread that
// died since the last look took its delay with it. The processor time that it used at the end still shows in the
// container's counter, and the thread is assumed to have waited for that time in the same proportion as the test has so
// far.

#include <stdint.h>

#include "cgroup.h"
#include "processes.h"
#include "start.h"
#include "waiting.h"

struct meter {
    const struct cgroup *cgroup;
    struct start_figures start;
    struct own_processes own;
    uint64_t cpu_base_ns;     // of the container without the judge's processes, before the test
    uint64_t watcher_cpu_ns;  // known once the watcher has ended
    uint64_t template_cpu_ns;
    uint64_t oom_kills_base;
    struct cgroup_memory memory_base;
    uint64_t last_look_ns;
    uint64_t last_scan_ns;  // just before the last scan of the processes; later than the time that the look counts for
    struct waiting waiting;
    uint64_t peak_bytes;
    uint64_t held_bytes;          // by all processes together, at the last glance
    uint64_t largest_file_bytes;  // of one process, at the last look
    unsigned process_count;       // at the last look
    uint64_t last_cpu_ns;         // of the whole test, at the last look
    uint64_t looks_at_ready;      // looks that found a thread running or ready to run
    uint64_t ready_threads;       // that those looks found, all in all
    unsigned task_count;
    struct task tasks[TASK_TABLE_SIZE];  // as they were at the last look
};

// Notes the bases. Call it before the program starts.
struct meter create_meter(const struct cgroup *cgroup, pid_t template);

// Call it after the program has started.
void start_meter(struct meter *meter, const struct program *program);

// Notes what cannot be read later. Call it once the watcher has ended, before anything is killed.
void settle_meter(struct meter *meter);

// One look at all live processes; `at_ns` is the time it counts for.
void look(struct meter *meter, uint64_t at_ns);

// One look at the memory alone, as cheap as possible. The kernel keeps no peak per test of what several processes hold
// together, and they may hold it as briefly as they like.
void glance(struct meter *meter);

uint64_t metered_cpu_ns(const struct meter *meter);
uint64_t metered_oom_kills(const struct meter *meter);
uint64_t metered_wall_ns(const struct meter *meter, uint64_t at_ns);
// Wall time that no wait for a processor explains.
uint64_t unexplained_ns(const struct meter *meter, uint64_t wall_ns);
uint64_t charged_ns(const struct meter *meter, uint64_t cpu_ns, uint64_t wall_ns);
