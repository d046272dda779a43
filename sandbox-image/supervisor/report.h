#pragma once

#include <stdint.h>

#include "test.h"

// Sends READY.
void report_ready(uint8_t cgroup_version);

// Sends the output of a run, unless the run was live, and its OUTCOME. `status` comes from wait(2). `code_bytes`: the size
// of the program that the compile step left; NULL when it was no compile step.
void report_test(const struct test *test, int status, uint64_t cpu_ns, uint64_t oom_kills, const uint64_t *code_bytes);
