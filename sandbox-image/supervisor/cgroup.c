#include "cgroup.h"

#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bounds.h"
#include "fault.h"

static int open_counter(const char *root, const char *name) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", root, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        die(path);
    }
    return fd;
}

static bool is_version_2(const char *root) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/cgroup.controllers", root);
    return access(path, F_OK) == 0;
}

// Since Linux 5.14, memory.stat brings itself up to date only when it lags by more than a batch of pages for each
// processor, and each processor keeps up to another batch to itself (mm/memcontrol.c, MEMCG_CHARGE_BATCH).
static uint64_t memory_error_bytes(uint64_t processors) {
    enum { BATCH_PAGES = 64, LEAST_BYTES = 2 * 1024 * 1024 };
    return greater(2 * BATCH_PAGES * (uint64_t)sysconf(_SC_PAGESIZE) * processors, LEAST_BYTES);
}

struct cgroup open_cgroup(const char *root, uint64_t processors) {
    uint64_t error_bytes = memory_error_bytes(processors);
    if (is_version_2(root)) {
        return (struct cgroup){
            .version = 2,
            .cpu_fd = open_counter(root, "cpu.stat"),
            .memory_fd = open_counter(root, "memory.stat"),
            .oom_fd = open_counter(root, "memory.events"),
            .tasks_fd = open_counter(root, "pids.current"),
            .memory_error_bytes = error_bytes,
        };
    }
    return (struct cgroup){
        .version = 1,
        .cpu_fd = open_counter(root, "cpuacct/cpuacct.usage"),
        .memory_fd = open_counter(root, "memory/memory.stat"),
        .oom_fd = open_counter(root, "memory/memory.oom_control"),
        .tasks_fd = open_counter(root, "pids/pids.current"),
        .memory_error_bytes = error_bytes,
    };
}

enum { COUNTER_FILE_BYTES = 8192 };

// memory.stat of v2 has about 2 KiB; the wanted fields stand near its beginning.
static void read_counter_file(int fd, char text[COUNTER_FILE_BYTES]) {
    ssize_t got = pread(fd, text, COUNTER_FILE_BYTES - 1, 0);
    if (got <= 0) {
        die("read a cgroup counter");
    }
    text[got] = '\0';
}

static uint64_t parse_number(const char *text) {
    uint64_t value = 0;
    if (*text < '0' || *text > '9') {
        die_because("a cgroup counter is not a number");
    }
    for (; *text >= '0' && *text <= '9'; text++) {
        value = value * 10 + (uint64_t)(*text - '0');
    }
    return value;
}

// The value of the line "<name> <value>".
static uint64_t field(const char *text, const char *name) {
    size_t name_bytes = strlen(name);
    for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, name, name_bytes) == 0 && line[name_bytes] == ' ') {
            return parse_number(line + name_bytes + 1);
        }
    }
    die_because("a cgroup file lacks a counter that judging needs");
}

uint64_t cgroup_cpu_ns(const struct cgroup *cgroup) {
    char text[COUNTER_FILE_BYTES];
    read_counter_file(cgroup->cpu_fd, text);
    return cgroup->version == 2 ? field(text, "usage_usec") * 1000 : parse_number(text);
}

uint64_t cgroup_oom_kills(const struct cgroup *cgroup) {
    char text[COUNTER_FILE_BYTES];
    read_counter_file(cgroup->oom_fd, text);
    return field(text, "oom_kill");
}

uint64_t cgroup_tasks(const struct cgroup *cgroup) {
    char text[COUNTER_FILE_BYTES];
    read_counter_file(cgroup->tasks_fd, text);
    return parse_number(text);
}

struct cgroup_memory cgroup_memory(const struct cgroup *cgroup) {
    char text[COUNTER_FILE_BYTES];
    read_counter_file(cgroup->memory_fd, text);
    return (struct cgroup_memory){
        .private_bytes = field(text, cgroup->version == 2 ? "anon" : "rss"),
        .shared_bytes = field(text, "shmem"),
    };
}
