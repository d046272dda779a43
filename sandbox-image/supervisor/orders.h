#pragma once
// The server's orders: LOAD, FILE, RUN, COMPILE and INPUT of PROTOCOL.md, read and checked. An order that breaks a rule is a
// fault.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "frame.h"
#include "program-files.h"
#include "request.h"

enum {
    MOST_CONTENT_BYTES = 1024 * 1024,
    RUN_HEAD_BYTES = 34,
    MOST_RUN_BYTES = 8192,
    MOST_INPUT_BYTES = 1024 * 1024 * 1024,
};

struct submission {
    uid_t program_uid;  // 0 until LOAD has come
    uid_t compiler_uid;
    struct program_files files;  // the first is the source
    uint8_t *content;            // of all files, one after the other; room for MOST_CONTENT_BYTES
    size_t content_bytes;
    bool is_complete;  // no file may come any more
};

// Reads LOAD and answers with LOADED.
void receive_submission(struct submission *submission, uint32_t payload_bytes);

// Reads FILE.
void receive_file(struct submission *submission, uint32_t payload_bytes);

// Reads COMPILE or RUN. The request's arguments and variables lie in `payload`.
void receive_request(struct run_request *request, enum frame_type order, char payload[MOST_RUN_BYTES],
                     uint32_t payload_bytes);

// Reads the INPUT of a run that is not live: all of its stdin. Returns mapped memory, which the caller must unmap.
uint8_t *receive_input(size_t *input_bytes);
