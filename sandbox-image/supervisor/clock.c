#include "clock.h"

#include <time.h>

#include "fault.h"

static uint64_t read_clock_ns(clockid_t clock) {
    struct timespec t;
    if (clock_gettime(clock, &t) != 0) {
        die("clock_gettime");
    }
    return (uint64_t)t.tv_sec * 1000000000U + (uint64_t)t.tv_nsec;
}

uint64_t now_ns(void) { return read_clock_ns(CLOCK_MONOTONIC); }

uint64_t own_cpu_ns(void) { return read_clock_ns(CLOCK_PROCESS_CPUTIME_ID); }

uint64_t process_cpu_ns(pid_t pid) {
    clockid_t clock;
    if (clock_getcpuclockid(pid, &clock) != 0) {
        die_because("a process of the judge has no clock");
    }
    return read_clock_ns(clock);
}
