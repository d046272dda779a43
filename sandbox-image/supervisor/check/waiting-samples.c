// Checks how much of made-up intervals counts as waiting, and the wall limit. Times are in milliseconds.

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "../wall-limit.h"
#include "../waiting.h"

enum { MS = 1000000 };

static void expect(const char *what, uint64_t got, uint64_t expected) {
    if (got != expected) {
        fprintf(stderr, "%s: got %" PRIu64 ", expected %" PRIu64 "\n", what, got, expected);
        exit(EXIT_FAILURE);
    }
}

struct sample {
    uint64_t length, cpu, largest, all;
    bool by_turns;
};

// The waiting of such intervals, one after the other, `times` times.
static uint64_t waited(const struct sample *samples, size_t count, unsigned times) {
    struct waiting waiting = {0};
    for (unsigned time = 0; time < times; time++) {
        for (size_t i = 0; i < count; i++) {
            const struct sample *sample = &samples[i];
            add_waiting(&waiting, &(struct interval){sample->length * MS, sample->cpu * MS, sample->largest * MS,
                                                     sample->all * MS, sample->by_turns});
        }
    }
    return waiting.total_ns / MS;
}

#define SAMPLES(...) ((const struct sample[]){__VA_ARGS__})
#define WAITED(times, ...) waited(SAMPLES(__VA_ARGS__), sizeof SAMPLES(__VA_ARGS__) / sizeof(struct sample), times)

static void check_waiting(void) {
    expect("one thread waits half of the time", WAITED(10, {10, 5, 5, 5, true}), 50);
    expect("a wait that began before the last look", WAITED(1, {10, 0, 0, 0, true}, {10, 2, 18, 18, true}), 18);
    expect("two threads wait at the same time", WAITED(10, {10, 0, 10, 20, false}), 100);
    expect("four threads wait by turns", WAITED(10, {10, 2, 2, 8, false}), 80);
    expect("by turns, found late", WAITED(50, {10, 4, 0, 0, false}, {10, 0, 9, 16, false}), 800);
    expect("threads that wait for each other use the processor", WAITED(10, {10, 10, 2, 60, false}), 20);
    expect("and no more than what they leave is covered", WAITED(10, {10, 7, 2, 60, false}), 30);
    expect("two processors, and threads in their own way", WAITED(10, {10, 15, 4, 30, false}), 40);
    expect("all delays together reach no further back than the longest of them",
           WAITED(1, {200, 0, 0, 0, false}, {10, 5, 1, 100, false}), 6);
    expect("no delay covers a sleep long before it", WAITED(1, {200, 0, 0, 0, false}, {200, 0, 0, 0, false},
                                                              {1, 1, 0, 0, false}, {1, 0, 1, 1, false}), 1);
    expect("where threads take turns, a wait is found however far back",
           WAITED(1, {200, 0, 0, 0, true}, {200, 0, 0, 0, true}, {1, 0, 150, 150, true}, {1, 0, 200, 200, true}), 350);
    expect("more spans than are kept", WAITED(1000, {10, 2, 2, 8, false}), 8000);
}

static void check_wall_limit(void) {
    expect("not yet", is_past_wall_limit(25 * MS, 25 * MS, 0, 2 * MS), false);
    expect("no progress", is_past_wall_limit(25 * MS, 26 * MS, 0, 2 * MS), true);
    expect("half of the time used", is_past_wall_limit(25 * MS, 37 * MS, 1 * MS, 2 * MS), false);
    expect("half of the time used, and stuck", is_past_wall_limit(25 * MS, 38 * MS, 1 * MS, 2 * MS), true);
    expect("nearly there", is_past_wall_limit(25 * MS, 49 * MS, 1984000, 2 * MS), false);
    expect("never more than twice", is_past_wall_limit(25 * MS, 51 * MS, 9 * MS, 2 * MS), true);
    expect("a limit of nothing", is_past_wall_limit(25 * MS, 49 * MS, 0, 0), false);
    expect("a life", longest_life_ns(25), 100);
    expect("an endless life", longest_life_ns(UINT64_MAX / 2), UINT64_MAX);
}

int main(void) {
    check_waiting();
    check_wall_limit();
    return EXIT_SUCCESS;
}
