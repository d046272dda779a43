#include "waiting.h"

#include <string.h>

#include "bounds.h"

// How much further back than its own length a growth may look for uncovered time. A delay may have ended anywhere in
// the interval before the look that found it, and earlier delays were booked as if they had ended at their looks. On a
// busy machine the looks are late, so the intervals are long.
enum { SLACK_INTERVALS = 4, SLACK_NS = 20 * 1000000 };

static void add_span(struct waiting *waiting, const struct interval *interval) {
    struct span *spans = waiting->spans;
    if (waiting->count == MOST_SPANS) {
        spans[1].length_ns += spans[0].length_ns;
        spans[1].uncovered_ns += spans[0].uncovered_ns;
        spans[1].idle_ns += spans[0].idle_ns;
        memmove(spans, spans + 1, (MOST_SPANS - 1) * sizeof *spans);
        waiting->count--;
    }
    spans[waiting->count++] = (struct span){
        .length_ns = interval->length_ns,
        .uncovered_ns = interval->length_ns,
        .idle_ns = above(interval->length_ns, interval->cpu_ns),
    };
}

enum coverage { COVER_ANY, COVER_IDLE };

// Covers up to `left_ns` of the newest `reach_ns`, and returns how much that was.
static uint64_t cover(struct waiting *waiting, uint64_t left_ns, uint64_t reach_ns, enum coverage coverage) {
    uint64_t before_ns = waiting->total_ns;
    for (unsigned i = waiting->count; i > 0 && left_ns > 0 && reach_ns > 0; i--) {
        struct span *span = &waiting->spans[i - 1];
        uint64_t free_ns = coverage == COVER_IDLE ? span->idle_ns : span->uncovered_ns;
        uint64_t covered_ns = lesser(lesser(left_ns, reach_ns), free_ns);
        span->uncovered_ns -= covered_ns;
        span->idle_ns = above(span->idle_ns, covered_ns);
        waiting->total_ns += covered_ns;
        left_ns -= covered_ns;
        reach_ns -= lesser(reach_ns, span->length_ns);
    }
    return waiting->total_ns - before_ns;
}

// Where delays do not overlap, each of them finds uncovered time somewhere. The delays that ended in this interval began no longer
// before it than the largest of them.
void add_waiting(struct waiting *waiting, const struct interval *interval) {
    add_span(waiting, interval);
    uint64_t largest_ns = interval->largest_delay_ns;
    uint64_t slack_ns = SLACK_INTERVALS * interval->length_ns + SLACK_NS;
    uint64_t covered_ns = cover(waiting, largest_ns, interval->by_turns ? UINT64_MAX : largest_ns + slack_ns, COVER_ANY);
    cover(waiting, above(interval->delays_ns, covered_ns), interval->length_ns + largest_ns, COVER_IDLE);
}
