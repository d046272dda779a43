#pragma once
// How much of a test's wall time the program spent waiting for a processor. The machine is to blame for that time, not
// the program.
//
// The kernel books a delay to a thread when the delay ends (proc_pid_schedstat(5), field 2). So the growth that a look
// finds covers that much time before the look, and that time may begin before the last look. Wall time is kept in
// spans, one for each interval between two looks. A growth covers time that is not covered yet, from the newest span
// backwards. So the delays of two threads at the same time count once, and no delay covers a sleep before it.
//
// Threads that take turns wait one after the other: their delays cover more than the longest of them. What the longest
// leaves of all delays together covers time in which the test used no processor: threads that wait for each other use
// one meanwhile.

#include <stdbool.h>
#include <stdint.h>

enum { MOST_SPANS = 128 };

struct span {
    uint64_t length_ns;
    uint64_t uncovered_ns;
    uint64_t idle_ns;  // of the uncovered time, what all delays together may cover: no processor was used in it
};

struct waiting {
    uint64_t total_ns;
    unsigned count;
    struct span spans[MOST_SPANS];  // oldest first; the oldest includes all earlier ones
};

// What happened between two looks.
struct interval {
    uint64_t length_ns;
    uint64_t cpu_ns;            // that the test used
    uint64_t largest_delay_ns;  // by which any one thread's delay grew
    uint64_t delays_ns;         // by which those of all threads grew one after the other
    bool by_turns;              // one thread at a time was ready, so delays did not overlap
};

void add_waiting(struct waiting *waiting, const struct interval *interval);
