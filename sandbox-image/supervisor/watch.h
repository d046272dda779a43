#pragma once
// Watches one running test until it ends, and stops it at its limits.

#include "test.h"

// For the watcher. Returns when the first process has ended, which is still to be collected, or when the test was
// stopped.
void watch_test(struct test *test, struct streams *streams);
