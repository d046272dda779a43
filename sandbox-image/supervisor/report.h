#pragma once

#include <stdint.h>

#include "test.h"

// READY
void report_ready(uint8_t cgroup_version);

// The output of a run, unless it has been sent already, and its OUTCOME. `status` is that of wait(2).
void report_test(const struct test *test, int status, uint64_t cpu_ns, uint64_t oom_kills);
