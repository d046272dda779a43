#include "waiting.h"

#include <string.h>

#include "bounds.h"

// How much further back than its own length a growth may look for uncovered time. A delay may have ended anywhere in
// the interval before the look that found it, and earlier delays were booked as if they had ended at their looks. On a
// busy machine the looks are late, so the intervals are long.
enum { SLACK_INTERVALS = 4, SLACK_NS = 20 * 1000000 };

static void add_span(struct waiting *waiting, uint64_t length_ns) {
    struct span *spans = waiting->spans;
    if (waiting->count == MOST_SPANS) {
        spans[1].length_ns += spans[0].length_ns;
        spans[1].uncovered_ns += spans[0].uncovered_ns;
        memmove(spans, spans + 1, (MOST_SPANS - 1) * sizeof *spans);
        waiting->count--;
    }
    spans[waiting->count++] = (struct span){.length_ns = length_ns, .uncovered_ns = length_ns};
}

void add_waiting(struct waiting *waiting, uint64_t interval_ns, uint64_t growth_ns, bool alone) {
    add_span(waiting, interval_ns);
    uint64_t left_ns = growth_ns;
    uint64_t reach_ns = alone ? UINT64_MAX : growth_ns + SLACK_INTERVALS * interval_ns + SLACK_NS;
    for (unsigned i = waiting->count; i > 0 && left_ns > 0 && reach_ns > 0; i--) {
        struct span *span = &waiting->spans[i - 1];
        uint64_t covered_ns = lesser(lesser(left_ns, reach_ns), span->uncovered_ns);
        span->uncovered_ns -= covered_ns;
        waiting->total_ns += covered_ns;
        left_ns -= covered_ns;
        reach_ns -= lesser(reach_ns, span->length_ns);
    }
}
