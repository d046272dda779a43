#pragma once
// The server's orders: LOAD, RUN, COMPILE and INPUT of PROTOCOL.md, read and checked. An order that breaks a rule is a
// fault.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "frame.h"
#include "request.h"

enum {
    MOST_SOURCE_BYTES = 1024 * 1024,
    MOST_NAME_BYTES = 64,
    RUN_HEAD_BYTES = 34,
    MOST_RUN_BYTES = 4096,
    MOST_INPUT_BYTES = 1024 * 1024 * 1024,
};

struct submission {
    uid_t program_uid;  // 0 until LOAD has come
    uid_t compiler_uid;
    char name[MOST_NAME_BYTES + 1];
    uint8_t *source;  // room for MOST_SOURCE_BYTES
    size_t source_bytes;
};

// Reads LOAD and answers with LOADED.
void receive_submission(struct submission *submission, uint32_t payload_bytes);

// Reads COMPILE or RUN. The request's arguments and variables lie in `payload`.
void receive_request(struct run_request *request, enum frame_type order, char payload[MOST_RUN_BYTES],
                     uint32_t payload_bytes);

// Reads the INPUT of a run that is not live: all of its stdin. Returns mapped memory, which the caller must unmap.
uint8_t *receive_input(size_t *input_bytes);
