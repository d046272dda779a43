#pragma once
// Length-prefixed frames over descriptors 0 and 1, as PROTOCOL.md defines them. These functions block. While a live
// program runs, live.h writes the frames.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SERVER_FD = 0,  // orders come in here
    REPORT_FD = 1,  // reports go out here
    FRAME_HEADER_BYTES = 5,
    MARK_BYTES = 16,
    PROTOCOL_VERSION = 5,
    MOST_FRAMES_AT_ONCE = 5,
};

enum frame_type {
    FRAME_LOAD = 0x01,
    FRAME_RUN = 0x02,
    FRAME_INPUT = 0x03,
    FRAME_COMPILE = 0x04,
    FRAME_END_OF_INPUT = 0x05,
    FRAME_STOP = 0x06,
    FRAME_CLOSE = 0x07,
    FRAME_FILE = 0x08,
    FRAME_READY = 0x81,
    FRAME_LOADED = 0x82,
    FRAME_STDOUT = 0x83,
    FRAME_STDERR = 0x84,
    FRAME_OUTCOME = 0x85,
    FRAME_FAULT = 0x86,
    FRAME_OUTPUT = 0x87,
    FRAME_TAKEN = 0x88,
    FRAME_CODE = 0x89,
};

struct frame_header {
    uint32_t payload_bytes;
    uint8_t type;
};

// False when the server has closed its end between two frames.
bool read_frame_header(struct frame_header *header);

// Reads exactly `bytes`. Ends the supervisor when the server closes its end before they have come.
void read_exactly(void *buffer, size_t bytes);

// Skips what the server has sent, up to and including `mark`, which no program knows.
void skip_past_mark(const uint8_t mark[MARK_BYTES]);

struct frame {
    enum frame_type type;
    const void *payload;
    size_t bytes;
};

// Writes at most MOST_FRAMES_AT_ONCE frames, in one system call when the pipe has room: each write wakes the engine and
// the server.
void write_frames(const struct frame *frames, size_t count);

void write_frame(enum frame_type type, const void *payload, size_t bytes);

// Little-endian fields, read and written at a moving cursor.
struct reader {
    const uint8_t *at;
    const uint8_t *end;
};

struct writer {
    uint8_t *at;
    uint8_t *end;
};

uint64_t take_unsigned(struct reader *reader, size_t bytes);
void put_unsigned(struct writer *writer, uint64_t value, size_t bytes);

struct frame_header decode_frame_header(const uint8_t bytes[FRAME_HEADER_BYTES]);
void put_frame_header(struct writer *writer, enum frame_type type, size_t payload_bytes);
