#include "meter.h"

#include <stdbool.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "bounds.h"
#include "clock.h"
#include "fault.h"
#include "program-files.h"

// The container's CPU time less that of the judge's processes. The supervisor and the watcher may call it. own_cpu_ns()
// comes first, because it brings the container's counter up to date.
static uint64_t programs_cpu_ns(const struct meter *meter) {
    uint64_t own_ns = own_cpu_ns();
    bool is_supervisor = getpid() == SUPERVISOR_PID;
    uint64_t supervisor_ns = is_supervisor ? 0 : process_cpu_ns(SUPERVISOR_PID);
    uint64_t watcher_ns = is_supervisor ? meter->watcher_cpu_ns : 0;
    uint64_t template_ns = meter->own.template == 0 ? meter->template_cpu_ns : process_cpu_ns(meter->own.template);
    return above(cgroup_cpu_ns(meter->cgroup), own_ns + supervisor_ns + watcher_ns + template_ns);
}

struct meter create_meter(const struct cgroup *cgroup, pid_t template) {
    struct meter meter = {
        .cgroup = cgroup,
        .own = {.template = template},
        .oom_kills_base = cgroup_oom_kills(cgroup),
        .memory_base = cgroup_memory(cgroup),
    };
    meter.cpu_base_ns = programs_cpu_ns(&meter);
    return meter;
}

void settle_meter(struct meter *meter) {
    meter->watcher_cpu_ns = process_cpu_ns(meter->own.watcher);
    if (meter->own.template != 0) {
        meter->template_cpu_ns = process_cpu_ns(meter->own.template);
        meter->own.template = 0;
    }
}

void start_meter(struct meter *meter, const struct program *program) {
    meter->start = program->start;
    meter->last_look_ns = program->start.started_ns;
    meter->last_scan_ns = program->start.started_ns;
    meter->tasks[0] = (struct task){.tid = program->pid, .since_birth = program->start.before};
    meter->task_count = 1;
}

// Growth since the last look, `since_ns` ago. For a task that did not exist then, all of its figures are growth. A task
// whose number was used before shows smaller figures than its predecessor.
static struct schedstat growth_of(const struct meter *meter, const struct task *task, uint64_t since_ns) {
    struct schedstat growth = task->since_birth;
    bool slept = true;  // or did not exist
    for (unsigned i = 0; i < meter->task_count; i++) {
        const struct schedstat *before = &meter->tasks[i].since_birth;
        if (meter->tasks[i].tid == task->tid && before->run_delay_ns <= task->since_birth.run_delay_ns &&
            before->cpu_ns <= task->since_birth.cpu_ns) {
            growth.cpu_ns -= before->cpu_ns;
            growth.run_delay_ns -= before->run_delay_ns;
            slept = meter->tasks[i].slept;
            break;
        }
    }
    if (slept) {
        growth.run_delay_ns = lesser(growth.run_delay_ns, since_ns);
    }
    return growth;
}

// Estimates how long tasks that have died since the last look had waited. They used `lost_cpu_ns`, and are assumed to
// have waited for it in the same proportion as the test has so far. Threads that only wait for each other do not raise
// the estimate: together they use more CPU time.
static uint64_t estimated_delay_ns(const struct meter *meter, uint64_t lost_cpu_ns) {
    if (meter->last_cpu_ns == 0) {
        return 0;
    }
    return (uint64_t)((double)lost_cpu_ns * (double)meter->waiting.total_ns / (double)meter->last_cpu_ns);
}

static void note_ready(struct meter *meter, const struct process_scan *scan) {
    meter->looks_at_ready += scan->runnable > 0;
    meter->ready_threads += scan->runnable;
}

// How many threads are ready at once when any is, rounded down; at least 1.
static uint64_t usual_crowd(const struct meter *meter) {
    return meter->looks_at_ready > 0 ? meter->ready_threads / meter->looks_at_ready : 1;
}

// Whether one thread at a time is ready, but for the moments in which one hands over to the next.
static bool takes_turns(const struct meter *meter) { return 4 * meter->ready_threads <= 5 * meter->looks_at_ready; }

// What was used since the last look, and the delays that ended since then.
static struct interval interval_until(struct meter *meter, const struct process_scan *scan, uint64_t at_ns) {
    struct interval interval = {.length_ns = above(at_ns, meter->last_look_ns)};
    uint64_t since_ns = above(now_ns(), meter->last_scan_ns);
    uint64_t living_cpu_ns = 0;
    for (unsigned i = 0; i < scan->task_count; i++) {
        struct schedstat growth = growth_of(meter, &scan->tasks[i], since_ns);
        living_cpu_ns += growth.cpu_ns;
        interval.largest_delay_ns = greater(interval.largest_delay_ns, growth.run_delay_ns);
        interval.delays_ns += growth.run_delay_ns;
    }
    uint64_t cpu_ns = metered_cpu_ns(meter);
    uint64_t lost_cpu_ns = above(cpu_ns, meter->last_cpu_ns + living_cpu_ns);
    uint64_t estimated_ns = lesser(estimated_delay_ns(meter, lost_cpu_ns), interval.length_ns);
    interval.largest_delay_ns = greater(interval.largest_delay_ns, estimated_ns);
    interval.delays_ns = (interval.delays_ns + estimated_ns) / usual_crowd(meter);
    interval.by_turns = takes_turns(meter);
    interval.cpu_ns = above(cpu_ns, meter->last_cpu_ns);
    meter->last_cpu_ns = cpu_ns;
    return interval;
}

// The memory that the program's files take, which have a budget of their own.
static uint64_t program_files_bytes(void) {
    struct statvfs files;
    if (statvfs(PROGRAM_DIRECTORY, &files) != 0) {
        die("statvfs");
    }
    return (files.f_blocks - files.f_bfree) * files.f_frsize;
}

// The kernel reports the exact peak of one process when the process ends. That peak lacks shared memory that is not
// mapped. Several processes may share pages, so the sum of their peaks would be too large. The cgroup counts each page
// once.
void glance(struct meter *meter) {
    struct cgroup_memory memory = cgroup_memory(meter->cgroup);
    uint64_t private_bytes = above(memory.private_bytes, meter->memory_base.private_bytes);
    uint64_t shared_bytes = above(memory.shared_bytes, meter->memory_base.shared_bytes + program_files_bytes());
    // Mapped files count in largest_file_bytes alone; mapped shared memory counts in both figures.
    meter->held_bytes = private_bytes + greater(shared_bytes, meter->largest_file_bytes);
    if (meter->process_count > 1 || shared_bytes >= meter->cgroup->memory_error_bytes) {
        meter->peak_bytes = greater(meter->peak_bytes, meter->held_bytes);
    }
}

void look(struct meter *meter, uint64_t at_ns) {
    struct process_scan scan;
    uint64_t scan_ns = now_ns();
    scan_processes(&meter->own, &scan);
    note_ready(meter, &scan);
    struct interval interval = interval_until(meter, &scan, at_ns);
    add_waiting(&meter->waiting, &interval);
    memcpy(meter->tasks, scan.tasks, scan.task_count * sizeof *scan.tasks);
    meter->task_count = scan.task_count;
    meter->process_count = scan.processes;
    meter->largest_file_bytes = scan.largest_file_bytes;
    meter->last_look_ns = at_ns;
    meter->last_scan_ns = scan_ns;
    glance(meter);
}

uint64_t metered_cpu_ns(const struct meter *meter) {
    uint64_t cpu_ns = programs_cpu_ns(meter);
    return above(cpu_ns, meter->cpu_base_ns + meter->start.before.cpu_ns);
}

uint64_t metered_wall_ns(const struct meter *meter, uint64_t at_ns) { return above(at_ns, meter->start.started_ns); }

uint64_t unexplained_ns(const struct meter *meter, uint64_t wall_ns) {
    return above(wall_ns, meter->waiting.total_ns);
}

uint64_t charged_ns(const struct meter *meter, uint64_t cpu_ns, uint64_t wall_ns) {
    return greater(cpu_ns, unexplained_ns(meter, wall_ns));
}

uint64_t metered_oom_kills(const struct meter *meter) {
    return cgroup_oom_kills(meter->cgroup) - meter->oom_kills_base;
}
