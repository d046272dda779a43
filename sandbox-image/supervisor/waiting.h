#pragma once
// How much of a test's wall time the program spent waiting for a processor. The machine is to blame for that time, not
// the program.
//
// The kernel books a delay to a thread when the delay ends (proc_pid_schedstat(5), field 2). So the growth that a look
// finds covers that much time before the look, and that time may begin before the last look. Wall time is kept in
// spans, one for each interval between two looks. A growth covers time that is not covered yet, from the newest span
// backwards. So the delays of two threads at the same time count once, and no delay covers a sleep before it.

#include <stdbool.h>
#include <stdint.h>

enum { MOST_SPANS = 128 };

struct span {
    uint64_t length_ns;
    uint64_t uncovered_ns;
};

struct waiting {
    uint64_t total_ns;
    unsigned count;
    struct span spans[MOST_SPANS];  // oldest first; the oldest includes all earlier ones
};

// Adds an interval. `growth_ns`: the largest growth of any thread's delay in it. `alone`: there is and was only one
// thread. Its delays cannot overlap, so each of them finds uncovered time somewhere.
void add_waiting(struct waiting *waiting, uint64_t interval_ns, uint64_t growth_ns, bool alone);
