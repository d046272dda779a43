#pragma once
// A live run: its output goes out, and input and the order to stop come in, while the program lives.
//
// All of that is the watcher's work, and the watcher may be killed at any instruction (watcher.h). So each frame is one
// write(2) of at most PIPE_BUF bytes, made when poll(2) says that the pipe has room for as many: the kernel takes it whole
// at once or not at all. What was read from the program and is not sent yet lies in memory that the supervisor shares,
// which sends it once the program is dead. A kill between a write and the note of it makes the supervisor send those
// bytes again: each frame says where in its stream it belongs, and the server drops what it has.
//
// While the server does not read, the program's pipes are not read either, so the program waits; the watch over its time
// and memory goes on. Input that the program does not take never stands in the way of an order to stop: the server
// sends at most INPUT_WINDOW_BYTES ahead of what was taken, and there is room for as many.

#include <limits.h>
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "frame.h"
#include "streams.h"

enum {
    INPUT_WINDOW_BYTES = 64 * 1024,
    SERVER_READ_BYTES = 16 * 1024,
};

enum output_stream { STDOUT_STREAM = 1, STDERR_STREAM = 2 };

// What was read from one of the program's pipes: bytes `at` to `end` of test.arrived are still to be sent. Whatever store
// was the last before a kill, it is consistent: while it is filled its end is 0.
struct outbox {
    enum output_stream stream;
    uint64_t offset;  // of test.arrived[0] in its stream
    size_t at;
    size_t end;
};

// What has come from the server, and how far the frame that is coming has come.
struct inbox {
    uint8_t ring[INPUT_WINDOW_BYTES];  // byte n of the input lies at n % INPUT_WINDOW_BYTES
    uint64_t received;
    uint64_t taken;  // by the program, or dropped since it has closed its stdin
    uint64_t reported;
    bool is_ended;
    bool has_server_left;
    uint8_t header[FRAME_HEADER_BYTES];
    size_t header_bytes;
    uint32_t payload_left;
    uint8_t bytes[SERVER_READ_BYTES];
};

struct live {
    struct outbox outbox;
    struct inbox inbox;
    uint8_t frame[PIPE_BUF];  // here, and not on the stack: its pages are there when memory is short
};

struct test;

// Before a run. The bytes themselves stay as they are.
void reset_live(struct live *live);

enum live_fd { LIVE_STDOUT, LIVE_STDERR, LIVE_STDIN, LIVE_SERVER, LIVE_REPORT, LIVE_FDS };

// What the watcher is to wait for.
void await_live(const struct test *test, const struct streams *streams, struct pollfd polled[LIVE_FDS]);

// Moves what can be moved without waiting. An order to stop shows in test.stopped.
void serve_live(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]);

// For the supervisor, after everything is dead: sends what the watcher did not, and what is left in the pipes.
void send_rest(struct test *test, struct streams *streams);
