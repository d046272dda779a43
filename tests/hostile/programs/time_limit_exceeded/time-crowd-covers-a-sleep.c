// Tries: to sleep without being charged: fifty threads wake up at once, over and over, so that most of them wait for a
//   processor, and all their waits together are as long as the sleep.
// Fails: they wait for each other, at the same time, and the time of one of them is all that is not charged.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 50, ROUND_NS = 4000000 };

static struct timespec first;

static void *crowd(void *unused) {
    for (int64_t round = 1;; round++) {
        int64_t ns = first.tv_nsec + round * ROUND_NS;
        struct timespec next = {.tv_sec = first.tv_sec + ns / 1000000000, .tv_nsec = ns % 1000000000};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    }
    return unused;
}

int main(void) {
    clock_gettime(CLOCK_MONOTONIC, &first);
    for (int i = 0; i < THREADS; i++) {
        pthread_t thread;
        pthread_create(&thread, NULL, crowd, NULL);
    }
    sleep(3);
    return 0;
}
