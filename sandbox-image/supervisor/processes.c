#include "processes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fault.h"
#include "listing.h"
#include "small-file.h"

enum { PATH_BYTES = 64 };

typedef void visit_number(pid_t number, pid_t parent, void *context);

// Calls `visit` for each entry of the directory that is a number. A directory that no longer exists has no entries. One
// that cannot be opened because the container has no memory left is left to the next look.
static void for_each_number(const char *path, pid_t parent, visit_number *visit, void *context) {
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        if (errno != ENOENT && errno != ESRCH && errno != ENOMEM) {
            die(path);
        }
        return;
    }
    struct listing listing;
    start_listing(&listing, fd);
    for (const char *name; (name = next_name(&listing)) != NULL;) {
        if (name[0] >= '1' && name[0] <= '9') {
            visit((pid_t)strtol(name, NULL, 10), parent, context);
        }
    }
    close(fd);
}

// Field 3 of statm: resident pages that belong to files or are shared.
static uint64_t read_file_bytes(pid_t pid) {
    char path[PATH_BYTES];
    char text[SMALL_FILE_BYTES];
    snprintf(path, sizeof path, "/proc/%d/statm", pid);
    if (!read_small_file(path, text)) {
        return 0;
    }
    char *at = text;
    strtoull(at, &at, 10);
    strtoull(at, &at, 10);
    return strtoull(at, &at, 10) * (uint64_t)sysconf(_SC_PAGESIZE);
}

// The state of a task: 'R' when it runs or is ready to run, '\0' when it cannot be read. The state follows the name,
// and the name may contain anything, even parentheses (proc_pid_stat(5)).
static char read_state(pid_t pid, pid_t tid) {
    char path[PATH_BYTES];
    char text[SMALL_FILE_BYTES];
    snprintf(path, sizeof path, "/proc/%d/task/%d/stat", pid, tid);
    const char *name_end = read_small_file(path, text) ? strrchr(text, ')') : NULL;
    return name_end != NULL && name_end[1] == ' ' ? name_end[2] : '\0';
}

static void visit_task(pid_t tid, pid_t pid, void *context) {
    struct process_scan *scan = context;
    if (scan->task_count == TASK_TABLE_SIZE) {
        return;
    }
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/task/%d/schedstat", pid, tid);
    struct task *task = &scan->tasks[scan->task_count];
    if (read_schedstat(path, &task->since_birth)) {
        task->tid = tid;
        char state = read_state(pid, tid);
        task->slept = state != 'R' && state != '\0';
        scan->runnable += state == 'R';
        scan->task_count++;
    }
}

static void visit_process(pid_t pid, pid_t parent, void *context) {
    (void)parent;
    struct process_scan *scan = context;
    if (is_own_process(scan->own, pid)) {
        return;
    }
    scan->processes++;
    uint64_t file_bytes = read_file_bytes(pid);
    if (file_bytes > scan->largest_file_bytes) {
        scan->largest_file_bytes = file_bytes;
    }
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "/proc/%d/task", pid);
    for_each_number(path, pid, visit_task, scan);
}

void scan_processes(const struct own_processes *own, struct process_scan *scan) {
    scan->own = own;
    scan->processes = 0;
    scan->largest_file_bytes = 0;
    scan->runnable = 0;
    scan->task_count = 0;
    for_each_number("/proc", 0, visit_process, scan);
}

struct state_scan {
    const struct own_processes *own;
    bool runnable;
};

static void visit_state(pid_t tid, pid_t pid, void *context) {
    struct state_scan *scan = context;
    scan->runnable = scan->runnable || read_state(pid, tid) == 'R';
}

static void visit_states(pid_t pid, pid_t parent, void *context) {
    (void)parent;
    if (!is_own_process(((struct state_scan *)context)->own, pid)) {
        char path[PATH_BYTES];
        snprintf(path, sizeof path, "/proc/%d/task", pid);
        for_each_number(path, pid, visit_state, context);
    }
}

bool is_any_task_runnable(const struct own_processes *own) {
    struct state_scan scan = {.own = own};
    for_each_number("/proc", 0, visit_states, &scan);
    return scan.runnable;
}
