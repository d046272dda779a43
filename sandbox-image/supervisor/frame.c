#include "frame.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "fault.h"

// Returns how many of `bytes` came before the end of the stream.
static size_t read_up_to(void *buffer, size_t bytes) {
    size_t done = 0;
    while (done < bytes) {
        ssize_t got = read(SERVER_FD, (uint8_t *)buffer + done, bytes - done);
        if (got == 0) {
            break;
        }
        if (got < 0 && errno != EINTR) {
            die("read from the server");
        }
        if (got > 0) {
            done += (size_t)got;
        }
    }
    return done;
}

void read_exactly(void *buffer, size_t bytes) {
    if (read_up_to(buffer, bytes) != bytes) {
        die_because("the server left in the middle of a frame");
    }
}

bool read_frame_header(struct frame_header *header) {
    uint8_t bytes[FRAME_HEADER_BYTES];
    size_t got = read_up_to(bytes, sizeof bytes);
    if (got == 0) {
        return false;
    }
    if (got != sizeof bytes) {
        die_because("the server left in the middle of a frame");
    }
    *header = decode_frame_header(bytes);
    return true;
}

// The length of the longest prefix of `mark` that `seen` ends with.
static size_t matching_bytes(const uint8_t seen[MARK_BYTES], const uint8_t mark[MARK_BYTES]) {
    size_t length = MARK_BYTES;
    while (memcmp(seen + MARK_BYTES - length, mark, length) != 0) {
        length--;
    }
    return length;
}

// Reads no byte behind the mark: the next order begins there.
void skip_past_mark(const uint8_t mark[MARK_BYTES]) {
    uint8_t seen[MARK_BYTES];
    size_t matched = 0;
    while (matched < MARK_BYTES) {
        read_exactly(seen + matched, MARK_BYTES - matched);
        matched = matching_bytes(seen, mark);
        memmove(seen, seen + MARK_BYTES - matched, matched);
    }
}

// Exits silently when the server has closed its end, because no report can reach it then.
static void write_all(struct iovec *parts, size_t count) {
    while (count > 0) {
        ssize_t wrote = writev(REPORT_FD, parts, (int)count);
        if (wrote < 0 && errno != EINTR) {
            _exit(EXIT_FAILURE);
        }
        size_t left = wrote > 0 ? (size_t)wrote : 0;
        for (; count > 0 && left >= parts->iov_len; count--) {
            left -= parts->iov_len;
            parts++;
        }
        if (count > 0) {
            parts->iov_base = (uint8_t *)parts->iov_base + left;
            parts->iov_len -= left;
        }
    }
}

void write_frames(const struct frame *frames, size_t count) {
    uint8_t headers[MOST_FRAMES_AT_ONCE][FRAME_HEADER_BYTES];
    struct iovec parts[2 * MOST_FRAMES_AT_ONCE];
    for (size_t i = 0; i < count; i++) {
        struct writer writer = {.at = headers[i], .end = headers[i] + FRAME_HEADER_BYTES};
        put_frame_header(&writer, frames[i].type, frames[i].bytes);
        parts[2 * i] = (struct iovec){.iov_base = headers[i], .iov_len = FRAME_HEADER_BYTES};
        parts[2 * i + 1] = (struct iovec){.iov_base = (void *)(uintptr_t)frames[i].payload, .iov_len = frames[i].bytes};
    }
    write_all(parts, 2 * count);
}

void write_frame(enum frame_type type, const void *payload, size_t bytes) {
    write_frames(&(struct frame){.type = type, .payload = payload, .bytes = bytes}, 1);
}

uint64_t take_unsigned(struct reader *reader, size_t bytes) {
    if ((size_t)(reader->end - reader->at) < bytes) {
        die_because("a frame is too short");
    }
    uint64_t value = 0;
    for (size_t i = bytes; i > 0; i--) {
        value = (value << 8) | reader->at[i - 1];
    }
    reader->at += bytes;
    return value;
}

void put_unsigned(struct writer *writer, uint64_t value, size_t bytes) {
    if ((size_t)(writer->end - writer->at) < bytes) {
        die_because("a report does not fit its buffer");
    }
    for (size_t i = 0; i < bytes; i++) {
        writer->at[i] = (uint8_t)(value >> (8 * i));
    }
    writer->at += bytes;
}

struct frame_header decode_frame_header(const uint8_t bytes[FRAME_HEADER_BYTES]) {
    struct reader reader = {.at = bytes, .end = bytes + FRAME_HEADER_BYTES};
    uint32_t payload_bytes = (uint32_t)take_unsigned(&reader, 4);
    return (struct frame_header){.payload_bytes = payload_bytes, .type = (uint8_t)take_unsigned(&reader, 1)};
}

void put_frame_header(struct writer *writer, enum frame_type type, size_t payload_bytes) {
    put_unsigned(writer, payload_bytes, 4);
    put_unsigned(writer, type, 1);
}
