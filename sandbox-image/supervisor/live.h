#pragma once
// A live run: its output goes out, and input and the order to stop come in, while the program lives.
//
// The watcher does all of that, and it may be killed at any instruction (watcher.h). So each frame is one write(2) of
// at most PIPE_BUF bytes, made when poll(2) says that the pipe has room for that many: the kernel takes the frame whole
// or not at all. When the watcher is killed between a write and its note of the write, the supervisor sends those bytes
// again. Each frame says where in its stream it belongs, and the server drops what it already has.
//
// A kill between a read(2) of the program's pipe and the note of it would lose bytes: nobody could tell how many were
// read, because the program goes on writing. So the watcher moves them with splice(2) to a staging pipe, which nobody
// else fills, notes how many they are, and reads them from there into memory that the supervisor shares. What the
// staging pipe still holds tells the supervisor how far the watcher has come. It sends the rest once the program is
// dead.
//
// While the server does not read, the watcher does not read the program's pipes, so the program waits. The watch over
// its time and memory goes on. Input that the program does not take cannot block an order to stop: the server sends at
// most INPUT_WINDOW_BYTES more than was taken, and the ring has room for that many.

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

enum output_stream { STDOUT_STREAM = 1, STDERR_STREAM = 2, RESULTS_STREAM = 3, OUTPUT_STREAMS = 3 };

// What was read from one of the program's pipes. Bytes `at` to `end` of test.arrived are still to be sent.
struct outbox {
    enum output_stream stream;
    uint64_t offset;  // of test.arrived[0] in its stream
    size_t staged;    // bytes that the staging pipe held before it was read; 0 before that is known
    size_t at;
    size_t end;
};

// What the server has sent, and how much of the current frame has arrived.
struct inbox {
    uint8_t ring[INPUT_WINDOW_BYTES];  // byte n of the input lies at n % INPUT_WINDOW_BYTES
    uint64_t received;
    uint64_t taken;  // bytes that the program took, or that were dropped because it closed its stdin
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
    uint8_t frame[PIPE_BUF];  // not on the stack: these pages are present even when memory is short
};

struct test;

// Prepares for the next run. Does not clear the buffers.
void reset_live(struct live *live);

enum live_fd { LIVE_STDOUT, LIVE_STDERR, LIVE_STDIN, LIVE_SERVER, LIVE_REPORT, LIVE_RESULTS, LIVE_FDS };

// Fills `polled` with what the watcher must wait for.
void await_live(const struct test *test, const struct streams *streams, struct pollfd polled[LIVE_FDS]);

// Moves what can be moved without waiting. An order to stop is noted in test.stopped.
void serve_live(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]);

// For the supervisor, once every process of the program is dead: sends what the watcher did not send, and what is left
// in the pipes.
void send_rest(struct test *test, struct streams *streams);
