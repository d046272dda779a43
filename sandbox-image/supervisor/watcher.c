#include "watcher.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "fault.h"
#include "frame.h"
#include "identity.h"
#include "memory.h"
#include "oom-rank.h"
#include "sweep.h"
#include "watch.h"

// The watcher's end closes the stdin of a live program. Without this the program could still say that its input has ended,
// before the supervisor kills it.
static void hold_program(pid_t pid, uid_t uid) {
    reach_program_user(uid);
    if (kill(pid, SIGSTOP) != 0) {
        die("hold the program");
    }
}

static noreturn void become_watcher(struct test *test, struct streams streams, uid_t uid, int go_fd) {
    if (!take_oom_rank(WATCHER_OOM_RANK)) {
        die("oom_score_adj");
    }
    close_program_ends(&streams);
    char go;
    if (read(go_fd, &go, 1) != 1) {
        _exit(EXIT_FAILURE);  // the program could not be started, and the supervisor has reported that
    }
    watch_test(test, &streams);
    if (test->request->is_live && test->stopped != NOT_STOPPED) {
        hold_program(test->program.pid, uid);
    }
    _exit(EXIT_SUCCESS);
}

int start_watcher(struct test *test, const struct streams *streams, uid_t uid) {
    int go[2];
    if (pipe2(go, O_CLOEXEC) != 0) {
        die("pipe");
    }
    bool feeds = test->input_written < test->input_bytes;
    set_inherited(test->input, test->input_bytes, feeds);
    pid_t pid = fork();
    if (pid < 0) {
        die("fork");
    }
    if (pid == 0) {
        close(go[1]);
        become_watcher(test, *streams, uid, go[0]);
    }
    set_inherited(test->input, test->input_bytes, false);
    close(go[0]);
    test->meter.own.watcher = pid;
    return go[1];
}

void release_watcher(int go_fd) {
    if (write(go_fd, "", 1) != 1) {
        die("release the watcher");
    }
    close(go_fd);
}

static bool has_ended(pid_t pid, siginfo_t *end) {
    *end = (siginfo_t){0};
    if (waitid(P_PID, (id_t)pid, end, WEXITED | WNOHANG | WNOWAIT) != 0) {
        die("wait for a process");
    }
    return end->si_pid == pid;
}

static uint64_t run_delay_ns(int schedstat_fd) {
    struct schedstat own;
    if (!reread_schedstat(schedstat_fd, &own)) {
        die("read schedstat");
    }
    return own.run_delay_ns;
}

static void forget_signals(int child_signal_fd) {
    struct signalfd_siginfo info;
    (void)!read(child_signal_fd, &info, sizeof info);  // only the wake-up mattered
}

// Returns the time at which the supervisor was woken. Only an event wakes it, so that is the time of the event, however
// long the supervisor then waited for a processor.
static uint64_t await_child_or_server(int child_signal_fd, int schedstat_fd) {
    struct pollfd polled[] = {
        {.fd = SERVER_FD},  // POLLHUP is always reported
        {.fd = child_signal_fd, .events = POLLIN},
    };
    uint64_t delay_before_ns = run_delay_ns(schedstat_fd);
    if (poll(polled, 2, -1) < 0 && errno != EINTR) {
        die("poll");
    }
    uint64_t woken_ns = now_ns() - (run_delay_ns(schedstat_fd) - delay_before_ns);
    if ((polled[0].revents & (POLLHUP | POLLERR)) != 0) {
        exit(EXIT_SUCCESS);
    }
    if (polled[1].revents != 0) {
        forget_signals(child_signal_fd);
    }
    return woken_ns;
}

// When the kernel has killed the watcher because memory ran out, the test has used up the memory. Any other failure of
// the watcher is a fault of the judge.
static void judge_end(const siginfo_t *end, struct test *test) {
    if (end->si_code == CLD_EXITED && end->si_status == EXIT_SUCCESS) {
        return;
    }
    if (end->si_code == CLD_EXITED) {
        _exit(EXIT_FAILURE);  // the watcher has reported why
    }
    if (metered_oom_kills(&test->meter) == 0) {
        die_because("the watcher was killed");
    }
    if (test->ended_ns == 0) {
        test->stopped = STOPPED_BY_MEMORY;
        test->ended_ns = now_ns();
    }
}

void await_watcher(struct test *test, const struct awaited *awaited) {
    const struct own_processes *own = &test->meter.own;
    siginfo_t end;
    uint64_t peak_bytes = 0;
    uint64_t leader_ended_ns = UINT64_MAX;
    while (!has_ended(own->watcher, &end)) {
        uint64_t woken_ns = await_child_or_server(awaited->child_signal_fd, awaited->own_schedstat_fd);
        siginfo_t leader_end;
        if (leader_ended_ns == UINT64_MAX && has_ended(test->program.pid, &leader_end)) {
            leader_ended_ns = woken_ns;
        }
        collect_orphans(test->program.pid, own, &peak_bytes);
    }
    judge_end(&end, test);
    // The watcher notes the end only when it gets a processor, which is late on a busy machine.
    if (test->stopped == NOT_STOPPED && leader_ended_ns < test->ended_ns) {
        test->ended_ns = leader_ended_ns;
    }
    if (peak_bytes > test->meter.peak_bytes) {
        test->meter.peak_bytes = peak_bytes;
    }
}
