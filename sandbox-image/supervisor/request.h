#pragma once
// What the server asks for: one process, its arguments and its limits. See RUN in PROTOCOL.md.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "frame.h"

enum { MOST_ARGUMENTS = 64, MOST_VARIABLES = 16 };

struct program_limits {
    uint64_t time_ns;
    uint64_t memory_bytes;  // for the stack limit
};

struct run_request {
    struct program_limits limits;
    uint64_t wall_ns;
    uint64_t life_ns;  // wall time after which the process is killed in any case (wall-limit.h)
    uint64_t output_bytes;
    bool joins_errors;               // stderr is the same pipe as stdout
    bool stops_at_output_limit;      // always true of a live run
    bool is_live;                    // live.h
    bool has_results;                // of a live run: PROGRAM_RESULTS_FD is one more pipe, for the results of tests
    uint8_t mark[MARK_BYTES];        // of a live run: the last bytes that the server sends for it
    char *argv[MOST_ARGUMENTS + 1];  // the texts lie one after the other, in this order
    size_t argument_bytes;
    char *variables[MOST_VARIABLES + 1];  // of the environment, in addition to those of every program
};

// Whether the request runs what the compile step has left, and not an executable of the image.
static inline bool runs_compiled_program(const struct run_request *request) {
    return strcmp(request->argv[0], "./main") == 0;
}
