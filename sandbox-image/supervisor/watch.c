#include "watch.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "bounds.h"
#include "clock.h"
#include "fault.h"
#include "pipes.h"
#include "wall-limit.h"

enum { GLANCE_INTERVAL_NS = NS_PER_MS / 4 };

// How long until the next look. The kernel keeps the exact peak of one process, but only looks show what several hold
// together, so several are looked at more often. The next look comes sooner when the time limit is near.
static uint64_t next_look_ns(unsigned processes, uint64_t charged, uint64_t limit_ns) {
    uint64_t interval_ns = (uint64_t)(processes > 1 ? 3 : 10) * NS_PER_MS;
    uint64_t left_ns = limit_ns > charged ? limit_ns - charged : 0;
    if (left_ns > interval_ns) {
        return interval_ns;
    }
    return left_ns > NS_PER_MS ? left_ns : NS_PER_MS;
}

// Checks first what needs no walk over /proc, which takes long when the container has no memory left.
static bool is_over(struct test *test) {
    if (metered_oom_kills(&test->meter) > 0) {
        test->stopped = STOPPED_BY_MEMORY;
    } else if (metered_cpu_ns(&test->meter) > test->request->limits.time_ns) {
        test->stopped = STOPPED_BY_TIME;
    }
    return test->stopped != NOT_STOPPED;
}

// A live run may wait for input that was not sent yet, so its wall limit is the wall time.
static bool is_over_wall_limit(const struct test *test, uint64_t cpu_ns, uint64_t wall_ns) {
    const struct run_request *request = test->request;
    return request->is_live ? wall_ns > request->wall_ns
                            : is_past_wall_limit(request->wall_ns, unexplained_ns(&test->meter, wall_ns), cpu_ns,
                                                 request->limits.time_ns);
}

// Looks at the test and returns when to look again; 0 when it was stopped.
static uint64_t inspect(struct test *test) {
    if (is_over(test)) {
        return 0;
    }
    struct meter *meter = &test->meter;
    look(meter, now_ns());
    uint64_t at_ns = now_ns();
    uint64_t wall_ns = metered_wall_ns(meter, at_ns);
    uint64_t cpu_ns = metered_cpu_ns(meter);
    uint64_t charged = charged_to_test(test, cpu_ns, wall_ns);
    // The kernel books a delay when it ends. While a task is ready to run, time without CPU use may still turn out to
    // be a delay. Without this check a program would be stopped just below its limit on a busy machine.
    bool is_over_limit = charged > test->request->limits.time_ns;
    if (is_over_limit && (cpu_ns > test->request->limits.time_ns || !is_any_task_runnable(&test->meter.own))) {
        test->stopped = STOPPED_BY_TIME;
    } else if (is_over_wall_limit(test, cpu_ns, wall_ns)) {
        test->stopped = STOPPED_BY_WALL_TIME;
    } else if (wall_ns > test->request->life_ns) {
        test->stopped = STOPPED_AS_STARVED;
    } else {
        return at_ns + next_look_ns(meter->process_count, charged, test->request->limits.time_ns);
    }
    return 0;
}

// Whether several processes hold so much together that they may soon exceed the limit, and fall below it again.
static bool is_near_memory_limit(const struct test *test) {
    return test->meter.process_count > 1 && test->meter.held_bytes > test->request->limits.memory_bytes / 2;
}

// When to wake up, unless something happens before.
static uint64_t wake_ns(const struct test *test, uint64_t next_look_ns) {
    return is_near_memory_limit(test) ? lesser(next_look_ns, now_ns() + GLANCE_INTERVAL_NS) : next_look_ns;
}

enum { STDOUT, STDERR, STDIN, LEADER = LIVE_FDS, POLLED };

static void await_pipes(const struct streams *streams, struct pollfd polled[LIVE_FDS]) {
    for (size_t i = 0; i < LIVE_FDS; i++) {
        polled[i] = (struct pollfd){.fd = -1};
    }
    polled[STDOUT] = (struct pollfd){.fd = streams->stdout_fd, .events = POLLIN};
    polled[STDERR] = (struct pollfd){.fd = streams->stderr_fd, .events = POLLIN};
    polled[STDIN] = (struct pollfd){.fd = streams->stdin_fd, .events = POLLOUT};
}

static void await_event(const struct test *test, const struct streams *streams, struct pollfd polled[POLLED],
                        uint64_t until_ns) {
    if (test->request->is_live) {
        await_live(test, streams, polled);
    } else {
        await_pipes(streams, polled);
    }
    struct timespec timeout = {.tv_nsec = (long)above(until_ns, now_ns())};
    if (ppoll(polled, POLLED, &timeout, NULL) < 0 && errno != EINTR) {
        die("poll");
    }
}

static void serve_pipes(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]) {
    if (polled[STDOUT].revents != 0 && !keep_output(test, streams->stdout_fd)) {
        close_fd(&streams->stdout_fd);
    }
    if (polled[STDERR].revents != 0 && !keep_errors(&test->errors, streams->stderr_fd)) {
        close_fd(&streams->stderr_fd);
    }
    if (polled[STDIN].revents != 0) {
        feed_stdin(test, &streams->stdin_fd);
    }
}

static void serve_streams(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]) {
    if (test->request->is_live) {
        serve_live(test, streams, polled);
    } else {
        serve_pipes(test, streams, polled);
    }
    if (test->stopped == NOT_STOPPED && is_over_output_limit(test)) {
        test->stopped = STOPPED_BY_OUTPUT;
    }
}

static int open_leader(const struct test *test) {
    int leader_fd = (int)syscall(SYS_pidfd_open, test->program.pid, 0);
    if (leader_fd < 0) {
        die("pidfd_open");
    }
    return leader_fd;
}

void watch_test(struct test *test, struct streams *streams) {
    int leader_fd = open_leader(test);
    uint64_t next_ns = test->program.start.started_ns + next_look_ns(1, 0, test->request->limits.time_ns);
    while (test->stopped == NOT_STOPPED) {
        struct pollfd polled[POLLED] = {[LEADER] = {.fd = leader_fd, .events = POLLIN}};
        await_event(test, streams, polled, wake_ns(test, next_ns));
        uint64_t at_ns = now_ns();
        if (polled[LEADER].revents != 0) {
            look(&test->meter, at_ns);
            test->ended_ns = at_ns;
            return;
        }
        serve_streams(test, streams, polled);
        if (test->stopped == NOT_STOPPED && at_ns >= next_ns) {
            next_ns = inspect(test);
        } else if (is_near_memory_limit(test)) {
            glance(&test->meter);
        }
    }
    test->ended_ns = now_ns();
}
