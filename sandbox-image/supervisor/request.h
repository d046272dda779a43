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
    uint64_t output_bytes;
    bool joins_errors;               // stderr is the same pipe as stdout
    bool stops_at_output_limit;      // as a live run always does
    bool is_live;                    // live.h
    uint8_t mark[MARK_BYTES];        // of a live run: what the server's bytes for it end with
    char *argv[MOST_ARGUMENTS + 1];  // they lie behind each other, in this order
    size_t argument_bytes;
    char *variables[MOST_VARIABLES + 1];  // of the environment, beside those that every program has
};

// Its first argument is not a path in the image: it is what the compile step has left.
static inline bool runs_compiled_program(const struct run_request *request) {
    return strcmp(request->argv[0], "./main") == 0;
}
