#pragma once
// Watching over one running test until it ends, keeping what it prints, stopping it at its limits.

#include <stddef.h>
#include <stdint.h>

#include "meter.h"
#include "start.h"

enum { STDERR_BYTES = 64 * 1024 };

enum stop_reason { NOT_STOPPED, STOPPED_BY_TIME, STOPPED_BY_WALL_TIME, STOPPED_BY_MEMORY };

// The last bytes of a stream, whatever came before.
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

// In memory that the supervisor and the watcher share.
struct test {
    const struct run_request *request;
    uint8_t *input;
    size_t input_bytes;
    size_t input_written;
    struct program program;
    struct meter meter;
    struct head output;
    // One read takes all that the pipe holds: of a packet (pipe(2), O_DIRECT) that has no room behind what was read before
    // it, the kernel drops the rest.
    uint8_t arrived[PIPE_BYTES];
    struct tail errors;
    enum stop_reason stopped;
    uint64_t ended_ns;  // when the watcher saw its end or stopped it; 0 while it runs
};

// Returns when the first process has ended (it is still to be collected) or a limit was reached. For the watcher.
void watch_test(struct test *test, struct streams *streams);

// After everything is dead: reads what is left in the pipes, and closes them.
void drain_pipes(struct test *test, struct streams *streams);
