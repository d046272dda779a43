#pragma once
// All that is known about one running test. It lies in memory that the supervisor and the watcher share (watcher.h).

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "live.h"
#include "meter.h"
#include "start.h"

enum { STDERR_BYTES = 64 * 1024 };

enum stop_reason {
    NOT_STOPPED,
    STOPPED_BY_TIME,
    STOPPED_BY_WALL_TIME,
    STOPPED_AS_STARVED,
    STOPPED_BY_MEMORY,
    STOPPED_BY_OUTPUT,
    STOPPED_BY_ORDER
};

// The last bytes of a stream, and how many there were in all.
struct tail {
    uint8_t bytes[STDERR_BYTES];
    uint64_t total;
};

// The first bytes of a stream; what does not fit is counted and dropped, so that the program never blocks on it.
struct head {
    uint8_t *bytes;
    size_t size;
    uint64_t total;
};

struct test {
    const struct run_request *request;
    uint8_t *input;
    size_t input_bytes;
    size_t input_written;
    struct program program;
    struct meter meter;
    struct head output;
    // As large as a pipe, so that one read takes all that the pipe holds: when a packet (pipe(2), O_DIRECT) does not
    // fit the buffer, the kernel drops the rest of it.
    uint8_t arrived[PIPE_BYTES];
    struct tail errors;
    uint64_t results_total;
    struct live live;
    enum stop_reason stopped;
    uint64_t ended_ns;  // when the watcher saw the program end or stopped it; 0 while it runs
};

// The time that counts against the time limit. A live run may wait for input that was not sent yet, so only its CPU
// time counts.
static inline uint64_t charged_to_test(const struct test *test, uint64_t cpu_ns, uint64_t wall_ns) {
    return test->request->is_live ? cpu_ns : charged_ns(&test->meter, cpu_ns, wall_ns);
}

// Whether the program has written more than its output limit and must be stopped for that.
static inline bool is_over_output_limit(const struct test *test) {
    uint64_t written = test->output.total;
    if (test->request->is_live) {
        written += test->errors.total + test->results_total;
    }
    return test->request->stops_at_output_limit && written > test->request->output_bytes;
}
