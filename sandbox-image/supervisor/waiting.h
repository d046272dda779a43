#pragma once
// How much of a test's wall time was waiting for a processor: time in which the machine, not the program, was to blame.
//
// The kernel books a delay to a thread when the delay ends (proc_pid_schedstat(5), field 2), so a growth that is seen
// now covers that much time before now, which may begin before the last look. Wall time is kept in spans, one for each
// interval between two looks; a growth covers what is not covered yet, from the newest span backwards. So the delays of
// two threads at the same time count once, and no delay reaches back to a sleep before it.

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
    struct span spans[MOST_SPANS];  // oldest first; the oldest stands for all that came before it too
};

// One more interval, at whose end one thread's delay had grown by `growth_ns`, the largest growth of all threads.
// `alone`: there is and was one thread only; its delays cannot overlap, so each of them finds room somewhere.
void add_waiting(struct waiting *waiting, uint64_t interval_ns, uint64_t growth_ns, bool alone);
