#pragma once

// The watcher: a process of the supervisor that watches one test.
//
// A program can fill the container with memory that the kernel takes back only late in the program's end: pipes, files
// without a name, shared mappings. Until then, a process that asks the kernel for memory, as a walk over /proc does,
// makes the kernel kill yet another process, although those of the program are already dying. So the supervisor asks
// for no memory while a program lives. The watcher does the work that needs memory. It may be killed: the kernel kills
// it before the supervisor, and what it has found by then lies in memory that both share.

#include "test.h"

// The descriptors that the supervisor waits with. They are opened before any test.
struct awaited {
    int child_signal_fd;
    int own_schedstat_fd;
};

// Call it before the program starts, so that the watcher's fork does not count as the program's time. Returns the
// descriptor for release_watcher(), and notes the watcher's pid in the test's meter. `uid` is that of the program.
int start_watcher(struct test *test, const struct streams *streams, uid_t uid);

// Tells the watcher that the program runs. From now on the watcher watches it.
void release_watcher(int go_fd);

// Returns when the test has ended or was stopped. Meanwhile it collects orphans. Exits when the server has closed its
// end, or when the watcher has reported a fault.
void await_watcher(struct test *test, const struct awaited *awaited);
