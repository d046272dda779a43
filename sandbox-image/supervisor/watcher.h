#pragma once

// The watcher: a process of the supervisor's own that watches one test.
//
// A program can fill the container with memory that the kernel gives back only late in its end: pipes, files without a
// name, shared mappings. Until then whoever asks the kernel for memory, and who walks over /proc does, has the next
// process killed for want of it, when the program's are dying already. So while a program lives the supervisor asks for
// none. What needs some is done by the watcher, which may be killed: it comes before the supervisor in the kernel's
// choice, and what it has found by then lies in memory that both share.

#include "test.h"

// What the supervisor waits with, opened before any test.
struct awaited {
    int child_signal_fd;
    int own_schedstat_fd;
};

// To be called before the program is started, so that its fork is not in the program's time. Returns the descriptor that
// release_watcher() wants; the test's meter knows the process.
int start_watcher(struct test *test, const struct streams *streams);

// The program runs: from now on it is watched.
void release_watcher(int go_fd);

// Returns when the test has ended or was stopped. Collects orphans meanwhile. Exits when the server has left, or when
// the watcher has reported a fault.
void await_watcher(struct test *test, const struct awaited *awaited);
