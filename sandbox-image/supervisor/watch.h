#pragma once
// Watching over one running test until it ends, and stopping it at its limits.

#include "test.h"

// Returns when the first process has ended (it is still to be collected) or was stopped. For the watcher.
void watch_test(struct test *test, struct streams *streams);
