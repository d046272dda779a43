#include "watch.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "fault.h"
#include "frame.h"
#include "sweep.h"

enum { READ_BYTES = 65536 };

static size_t lesser(size_t a, size_t b) { return a < b ? a : b; }

// Reads once. False at the end of the stream. What lies in a pipe was put there by the program, so an error of reading
// it is the end of its output and never a fault of ours.
static bool read_pipe(int fd, uint8_t buffer[READ_BYTES], size_t *got) {
    ssize_t n = read(fd, buffer, READ_BYTES);
    *got = n > 0 ? (size_t)n : 0;
    return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static bool keep_output(struct head *head, int fd) {
    uint8_t buffer[READ_BYTES];
    size_t got;
    bool open = read_pipe(fd, buffer, &got);
    if (head->total < head->size) {
        memcpy(head->bytes + head->total, buffer, lesser(got, head->size - (size_t)head->total));
    }
    head->total += got;
    return open;
}

static bool keep_errors(struct tail *tail, int fd) {
    uint8_t buffer[READ_BYTES];
    size_t got;
    bool open = read_pipe(fd, buffer, &got);
    size_t at = (size_t)(tail->total % STDERR_BYTES);
    size_t until_wrap = lesser(got, STDERR_BYTES - at);
    memcpy(tail->bytes + at, buffer, until_wrap);
    memcpy(tail->bytes, buffer + until_wrap, got - until_wrap);
    tail->total += got;
    return open;
}

static void forget(int *fd) {
    close(*fd);
    *fd = -1;
}

// Only input that no pipe could hold comes this way. A program that closed its stdin does not want the rest.
static void feed_stdin(struct test *test) {
    size_t left = test->input_bytes - test->input_written;
    ssize_t wrote = write(test->program.stdin_fd, test->input + test->input_written, left);
    if (wrote < 0 && errno != EAGAIN && errno != EINTR && errno != EPIPE) {
        die("write to the program's stdin");
    }
    if (wrote > 0) {
        test->input_written += (size_t)wrote;
    }
    if ((wrote < 0 && errno == EPIPE) || test->input_written == test->input_bytes) {
        forget(&test->program.stdin_fd);
    }
}

static bool leader_has_ended(pid_t leader) {
    siginfo_t info = {0};
    if (waitid(P_PID, (id_t)leader, &info, WEXITED | WNOHANG | WNOWAIT) != 0) {
        die("wait for the program");
    }
    return info.si_pid == leader;
}

// How long until the next look. One process keeps its own exact peak; what several hold together is seen only by
// looking, so that is done more often. Sooner when a limit is near.
static uint64_t next_look_ns(unsigned processes, uint64_t charged, uint64_t limit_ns) {
    uint64_t interval_ns = (uint64_t)(processes > 1 ? 3 : 10) * NS_PER_MS;
    uint64_t left_ns = limit_ns > charged ? limit_ns - charged : 0;
    if (left_ns > interval_ns) {
        return interval_ns;
    }
    return left_ns > NS_PER_MS ? left_ns : NS_PER_MS;
}

// What is decided already is read first: a walk over /proc takes long when the container has no memory left.
static bool is_over(struct test *test) {
    if (metered_oom_kills(&test->meter) > 0) {
        test->stopped = STOPPED_BY_MEMORY;
    } else if (metered_cpu_ns(&test->meter) > test->request->time_ns) {
        test->stopped = STOPPED_BY_TIME;
    }
    return test->stopped != NOT_STOPPED;
}

// Looks at the test and returns when to look again; 0 when it was stopped.
static uint64_t inspect(struct test *test) {
    if (is_over(test)) {
        return 0;
    }
    struct meter *meter = &test->meter;
    look(meter, now_ns());
    collect_orphans(test->program.pid, &meter->peak_bytes);
    uint64_t at_ns = now_ns();
    uint64_t wall_ns = metered_wall_ns(meter, at_ns);
    uint64_t cpu_ns = metered_cpu_ns(meter);
    uint64_t charged = charged_ns(meter, cpu_ns, wall_ns);
    // A delay is booked when it ends. While a task is ready to run, time that no processor was used for may yet turn out
    // to be one: on a busy machine a program would be stopped for it just below its limit.
    bool is_over_limit = charged > test->request->time_ns;
    if (is_over_limit && (cpu_ns > test->request->time_ns || !is_any_task_runnable())) {
        test->stopped = STOPPED_BY_TIME;
    } else if (wall_ns > test->request->wall_ns) {
        test->stopped = STOPPED_BY_WALL_TIME;
    } else {
        return at_ns + next_look_ns(meter->process_count, charged, test->request->time_ns);
    }
    return 0;
}

enum { SERVER, CHILDREN, OUTPUT, ERRORS, INPUT, POLLED };

static void await_event(const struct test *test, int child_signal_fd, struct pollfd polled[POLLED], uint64_t until_ns) {
    uint64_t now = now_ns();
    uint64_t left_ns = until_ns > now ? until_ns - now : 0;
    struct timespec timeout = {.tv_nsec = (long)left_ns};
    polled[SERVER] = (struct pollfd){.fd = SERVER_FD};  // POLLHUP comes unasked
    polled[CHILDREN] = (struct pollfd){.fd = child_signal_fd, .events = POLLIN};
    polled[OUTPUT] = (struct pollfd){.fd = test->program.stdout_fd, .events = POLLIN};
    polled[ERRORS] = (struct pollfd){.fd = test->program.stderr_fd, .events = POLLIN};
    polled[INPUT] = (struct pollfd){.fd = test->program.stdin_fd, .events = POLLOUT};
    if (ppoll(polled, POLLED, &timeout, NULL) < 0 && errno != EINTR) {
        die("poll");
    }
}

static void serve_pipes(struct test *test, const struct pollfd polled[POLLED]) {
    if (polled[OUTPUT].revents != 0 && !keep_output(&test->output, test->program.stdout_fd)) {
        forget(&test->program.stdout_fd);
    }
    if (polled[ERRORS].revents != 0 && !keep_errors(test->errors, test->program.stderr_fd)) {
        forget(&test->program.stderr_fd);
    }
    if (polled[INPUT].revents != 0) {
        feed_stdin(test);
    }
}

static void forget_signals(int child_signal_fd) {
    struct signalfd_siginfo info;
    (void)!read(child_signal_fd, &info, sizeof info);  // only the wake-up mattered
}

static uint64_t own_run_delay_ns(void) {
    struct schedstat own;
    if (!read_schedstat("/proc/self/schedstat", &own)) {
        die("read schedstat");
    }
    return own.run_delay_ns;
}

// This process may have been woken before it got a processor. When it was woken ahead of its timer, the end of the
// program, or its last output, was the reason, and what came after is not the program's time. When the timer woke it,
// the program may have ended at any moment since.
static uint64_t when_it_ended_ns(uint64_t seen_ns, uint64_t own_delay_ns, uint64_t timer_ns) {
    uint64_t woken_ns = seen_ns - own_delay_ns;
    return woken_ns < timer_ns ? woken_ns : seen_ns;
}

void watch_test(struct test *test, int child_signal_fd) {
    uint64_t next_ns = test->program.start.started_ns + next_look_ns(1, 0, test->request->time_ns);
    for (;;) {
        struct pollfd polled[POLLED];
        uint64_t delay_before_ns = own_run_delay_ns();
        await_event(test, child_signal_fd, polled, next_ns);
        uint64_t at_ns = now_ns();
        if ((polled[SERVER].revents & (POLLHUP | POLLERR)) != 0) {
            exit(EXIT_SUCCESS);
        }
        if (polled[CHILDREN].revents != 0) {
            forget_signals(child_signal_fd);
        }
        if (leader_has_ended(test->program.pid)) {
            test->ended_ns = when_it_ended_ns(at_ns, own_run_delay_ns() - delay_before_ns, next_ns);
            look(&test->meter, test->ended_ns);
            return;
        }
        serve_pipes(test, polled);
        if (at_ns >= next_ns) {
            next_ns = inspect(test);
        }
        if (test->stopped != NOT_STOPPED) {
            test->ended_ns = now_ns();
            return;
        }
    }
}

void drain_pipes(struct test *test) {
    uint64_t before;
    do {  // stops at the end of the stream, or when nothing more comes
        before = test->output.total;
    } while (test->program.stdout_fd >= 0 && keep_output(&test->output, test->program.stdout_fd) &&
             test->output.total > before);
    do {
        before = test->errors->total;
    } while (test->program.stderr_fd >= 0 && keep_errors(test->errors, test->program.stderr_fd) &&
             test->errors->total > before);
    int *fds[] = {&test->program.stdin_fd, &test->program.stdout_fd, &test->program.stderr_fd};
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++) {
        if (*fds[i] >= 0) {
            forget(fds[i]);
        }
    }
}
