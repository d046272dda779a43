#pragma once
// The container's own counters in the kernel, on cgroup v1 and v2.
// https://docs.kernel.org/admin-guide/cgroup-v1/memory.html and .../cgroup-v2.html

#include <stdint.h>

struct cgroup {
    uint8_t version;
    int cpu_fd;     // cpuacct.usage or cpu.stat
    int memory_fd;  // memory.stat
    int oom_fd;     // memory.oom_control or memory.events
    int tasks_fd;   // pids.current
    uint64_t memory_error_bytes;
};

// `root`: where the container sees its cgroups, /sys/fs/cgroup. `processors`: those of the machine.
struct cgroup open_cgroup(const char *root, uint64_t processors);

// The CPU time that everything in the container has used since it started.
uint64_t cgroup_cpu_ns(const struct cgroup *cgroup);

// How many processes of the container the kernel has killed because memory ran out.
uint64_t cgroup_oom_kills(const struct cgroup *cgroup);

// How many processes and threads the container has. Dead ones count until they are collected.
uint64_t cgroup_tasks(const struct cgroup *cgroup);

struct cgroup_memory {
    uint64_t private_bytes;  // a page that processes share after a fork counts once
    uint64_t shared_bytes;   // shared mappings, memory files, and files in every tmpfs
};

// The memory that everything in the container holds, right within memory_error_bytes.
struct cgroup_memory cgroup_memory(const struct cgroup *cgroup);
