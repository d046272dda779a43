#pragma once
// The container's own counters in the kernel, on cgroup v1 and v2.
// https://docs.kernel.org/admin-guide/cgroup-v1/memory.html and .../cgroup-v2.html

#include <stdint.h>

struct cgroup {
    uint8_t version;
    int cpu_fd;           // cpuacct.usage or cpu.stat
    int memory_fd;        // memory.stat
    int oom_fd;           // memory.oom_control or memory.events
};

struct cgroup open_cgroup(void);

// CPU time of everything in the container since it started.
uint64_t cgroup_cpu_ns(const struct cgroup *cgroup);

// How many processes of the container the kernel has killed for want of memory.
uint64_t cgroup_oom_kills(const struct cgroup *cgroup);

// Private memory of everything in the container; a page that processes share counts once.
uint64_t cgroup_anonymous_bytes(const struct cgroup *cgroup);
