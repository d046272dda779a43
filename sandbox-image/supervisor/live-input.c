#include "live-input.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "bounds.h"
#include "fault.h"

static void keep_input(struct inbox *inbox, const uint8_t *bytes, size_t count) {
    size_t at = (size_t)(inbox->received % INPUT_WINDOW_BYTES);
    size_t until_wrap = lesser(count, INPUT_WINDOW_BYTES - at);
    memcpy(inbox->ring + at, bytes, until_wrap);
    memcpy(inbox->ring, bytes + until_wrap, count - until_wrap);
    inbox->received += count;
}

static void open_input(struct inbox *inbox, uint32_t payload_bytes) {
    if (inbox->is_ended) {
        die_because("INPUT came after END_OF_INPUT");
    }
    if (payload_bytes > INPUT_WINDOW_BYTES - (inbox->received - inbox->reported)) {
        die_because("more INPUT came than the window has room for");
    }
    inbox->payload_left = payload_bytes;
}

// Call it when the header is complete. Only INPUT has a payload.
static void open_frame(struct test *test) {
    struct inbox *inbox = &test->live.inbox;
    struct frame_header header = decode_frame_header(inbox->header);
    inbox->header_bytes = 0;
    if (header.type == FRAME_INPUT) {
        open_input(inbox, header.payload_bytes);
        return;
    }
    if (header.payload_bytes != 0) {
        die_because("a frame of an unknown type came to a live run");
    }
    if (header.type == FRAME_END_OF_INPUT) {
        inbox->is_ended = true;
    } else if (header.type == FRAME_STOP) {
        test->stopped = test->stopped == NOT_STOPPED ? STOPPED_BY_ORDER : test->stopped;
    } else {
        die_because("a frame of an unknown type came to a live run");
    }
}

static void take_bytes(struct test *test, const uint8_t *bytes, size_t count) {
    struct inbox *inbox = &test->live.inbox;
    while (count > 0) {
        size_t step = 1;
        if (inbox->payload_left > 0) {
            step = lesser(count, inbox->payload_left);
            keep_input(inbox, bytes, step);
            inbox->payload_left -= (uint32_t)step;
        } else {
            inbox->header[inbox->header_bytes++] = *bytes;
            if (inbox->header_bytes == FRAME_HEADER_BYTES) {
                open_frame(test);
            }
        }
        bytes += step;
        count -= step;
    }
}

void receive_from_server(struct test *test) {
    struct inbox *inbox = &test->live.inbox;
    ssize_t got = read(SERVER_FD, inbox->bytes, sizeof inbox->bytes);
    if (got < 0 && errno != EINTR && errno != ENOMEM) {
        die("read from the server");
    }
    if (got > 0) {
        take_bytes(test, inbox->bytes, (size_t)got);
    }
    inbox->has_server_left = got == 0;  // the supervisor sees that too, and ends the container
}

// False when the program takes no more for now, or has closed its stdin.
static bool write_some(struct inbox *inbox, int *stdin_fd) {
    size_t at = (size_t)(inbox->taken % INPUT_WINDOW_BYTES);
    size_t count = lesser(inbox->received - inbox->taken, INPUT_WINDOW_BYTES - at);
    ssize_t wrote = write(*stdin_fd, inbox->ring + at, count);
    if (wrote >= 0) {
        inbox->taken += (uint64_t)wrote;
        return true;
    }
    if (errno == EPIPE) {
        close_fd(stdin_fd);
    } else if (errno != EAGAIN && errno != EINTR && errno != ENOMEM) {
        die("write to the program's stdin");
    }
    return false;
}

void feed_program(struct inbox *inbox, int *stdin_fd) {
    while (*stdin_fd >= 0 && inbox->taken < inbox->received && write_some(inbox, stdin_fd)) {
    }
    if (*stdin_fd < 0) {
        inbox->taken = inbox->received;
    }
    if (inbox->is_ended && inbox->taken == inbox->received) {
        close_fd(stdin_fd);
    }
}
