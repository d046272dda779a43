#include "live.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bounds.h"
#include "fault.h"
#include "live-input.h"
#include "test.h"

enum {
    OUTPUT_HEAD_BYTES = 9,
    MOST_OUTPUT_BYTES = PIPE_BUF - FRAME_HEADER_BYTES - OUTPUT_HEAD_BYTES,
    TAKEN_BYTES = 8,
};

void reset_live(struct live *live) {
    live->outbox = (struct outbox){.stream = OUTPUT_STREAMS};  // the last one, so the first has the first turn
    struct inbox *inbox = &live->inbox;
    inbox->received = inbox->taken = inbox->reported = 0;
    inbox->is_ended = inbox->has_server_left = false;
    inbox->header_bytes = 0;
    inbox->payload_left = 0;
}

static bool has_output(const struct live *live) { return live->outbox.at < live->outbox.end; }

static bool has_taken_more(const struct live *live) { return live->inbox.taken > live->inbox.reported; }

static const enum live_fd polled_places[] = {
    [STDOUT_STREAM] = LIVE_STDOUT,
    [STDERR_STREAM] = LIVE_STDERR,
    [RESULTS_STREAM] = LIVE_RESULTS,
};

static uint64_t *total_of(struct test *test, enum output_stream stream) {
    uint64_t *const totals[] = {
        [STDOUT_STREAM] = &test->output.total,
        [STDERR_STREAM] = &test->errors.total,
        [RESULTS_STREAM] = &test->results_total,
    };
    return totals[stream];
}

static int *fd_of(struct streams *streams, enum output_stream stream) {
    int *const fds[] = {
        [STDOUT_STREAM] = &streams->stdout_fd,
        [STDERR_STREAM] = &streams->stderr_fd,
        [RESULTS_STREAM] = &streams->results_fd,
    };
    return fds[stream];
}

static void count_outbox(struct test *test) {
    const struct outbox *outbox = &test->live.outbox;
    if (outbox->end > 0) {
        *total_of(test, outbox->stream) = outbox->offset + outbox->end;
    }
}

static size_t bytes_in(int pipe_fd) {
    int bytes;
    if (ioctl(pipe_fd, FIONREAD, &bytes) != 0) {
        die("ask how much a pipe holds");
    }
    return (size_t)bytes;
}

// Reads the staging pipe into the empty outbox. `staged` is noted first: what the pipe has lost since then was read.
static void read_staging(struct test *test, int staging_fd) {
    struct outbox *outbox = &test->live.outbox;
    outbox->staged = bytes_in(staging_fd);
    atomic_signal_fence(memory_order_seq_cst);
    while (outbox->end < outbox->staged) {
        ssize_t got = read(staging_fd, test->arrived + outbox->end, sizeof test->arrived - outbox->end);
        if (got <= 0) {
            die("read the staging pipe");
        }
        outbox->end += (size_t)got;
    }
    count_outbox(test);
}

static void start_outbox(struct test *test, enum output_stream stream) {
    struct outbox *outbox = &test->live.outbox;
    outbox->staged = 0;
    outbox->end = 0;
    outbox->at = 0;
    atomic_signal_fence(memory_order_seq_cst);
    outbox->stream = stream;
    outbox->offset = *total_of(test, stream);
    atomic_signal_fence(memory_order_seq_cst);
}

// Moves what a pipe holds into the empty outbox. Closes the pipe at the end of its stream. The program filled the pipe,
// so an error is the end of its output, as in read_pipe().
static void fill_outbox(struct test *test, struct streams *streams, enum output_stream stream) {
    int *fd = fd_of(streams, stream);
    start_outbox(test, stream);
    ssize_t moved = splice(*fd, NULL, streams->staging.writing, NULL, PIPE_BYTES, SPLICE_F_NONBLOCK);
    if (moved == 0 || (moved < 0 && errno != EAGAIN && errno != EINTR)) {
        close_fd(fd);
    }
    read_staging(test, streams->staging.reading);
}

// Sends one frame in one write(2). False when the kernel had no memory for it.
static bool write_live_frame(struct live *live, enum frame_type type, size_t payload_bytes) {
    struct writer writer = {.at = live->frame, .end = live->frame + FRAME_HEADER_BYTES};
    put_frame_header(&writer, type, payload_bytes);
    size_t bytes = FRAME_HEADER_BYTES + payload_bytes;
    ssize_t wrote = write(REPORT_FD, live->frame, bytes);
    if (wrote < 0 && (errno == ENOMEM || errno == EINTR)) {
        return false;
    }
    if (wrote < 0) {
        _exit(EXIT_FAILURE);  // the server has closed its end, so no report can reach it
    }
    if ((size_t)wrote != bytes) {
        die_because("a frame was cut");
    }
    return true;
}

static bool send_output(struct test *test) {
    struct live *live = &test->live;
    struct outbox *outbox = &live->outbox;
    size_t bytes = lesser(outbox->end - outbox->at, MOST_OUTPUT_BYTES);
    uint8_t *payload = live->frame + FRAME_HEADER_BYTES;
    struct writer writer = {.at = payload, .end = payload + OUTPUT_HEAD_BYTES};
    put_unsigned(&writer, outbox->stream, 1);
    put_unsigned(&writer, outbox->offset + outbox->at, 8);
    memcpy(writer.at, test->arrived + outbox->at, bytes);
    if (!write_live_frame(live, FRAME_OUTPUT, OUTPUT_HEAD_BYTES + bytes)) {
        return false;
    }
    outbox->at += bytes;
    return true;
}

static bool send_taken(struct live *live) {
    uint8_t *payload = live->frame + FRAME_HEADER_BYTES;
    struct writer writer = {.at = payload, .end = payload + TAKEN_BYTES};
    uint64_t taken = live->inbox.taken;
    put_unsigned(&writer, taken, TAKEN_BYTES);
    if (!write_live_frame(live, FRAME_TAKEN, TAKEN_BYTES)) {
        return false;
    }
    live->inbox.reported = taken;
    return true;
}

static bool has_room_for_frame(void) {
    struct pollfd report = {.fd = REPORT_FD, .events = POLLOUT};
    return poll(&report, 1, 0) == 1 && (report.revents & POLLOUT) != 0;
}

static void send_frames(struct test *test) {
    struct live *live = &test->live;
    while ((has_output(live) || has_taken_more(live)) && has_room_for_frame()) {
        if (!(has_taken_more(live) ? send_taken(live) : send_output(test))) {
            return;
        }
    }
}

// poll(2) always reports a closed end (POLLHUP, POLLERR), so a pipe that must not be served now is left out.
void await_live(const struct test *test, const struct streams *streams, struct pollfd polled[LIVE_FDS]) {
    const struct live *live = &test->live;
    const struct inbox *inbox = &live->inbox;
    bool is_full = has_output(live);
    bool has_frame = is_full || has_taken_more(live);
    short wants_input = inbox->taken < inbox->received ? POLLOUT : 0;
    polled[LIVE_STDOUT] = (struct pollfd){.fd = is_full ? -1 : streams->stdout_fd, .events = POLLIN};
    polled[LIVE_STDERR] = (struct pollfd){.fd = is_full ? -1 : streams->stderr_fd, .events = POLLIN};
    polled[LIVE_RESULTS] = (struct pollfd){.fd = is_full ? -1 : streams->results_fd, .events = POLLIN};
    polled[LIVE_STDIN] = (struct pollfd){.fd = streams->stdin_fd, .events = wants_input};
    polled[LIVE_SERVER] = (struct pollfd){.fd = inbox->has_server_left ? -1 : SERVER_FD, .events = POLLIN};
    polled[LIVE_REPORT] = (struct pollfd){.fd = has_frame ? REPORT_FD : -1, .events = POLLOUT};
}

// When several streams have something, they take turns.
static void read_output(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]) {
    enum output_stream stream = test->live.outbox.stream;
    for (size_t tried = 0; tried < OUTPUT_STREAMS; tried++) {
        stream = stream % OUTPUT_STREAMS + 1;
        if (polled[polled_places[stream]].revents != 0) {
            fill_outbox(test, streams, stream);
            return;
        }
    }
}

void serve_live(struct test *test, struct streams *streams, const struct pollfd polled[LIVE_FDS]) {
    if (polled[LIVE_SERVER].revents != 0) {
        receive_from_server(test);
    }
    if ((polled[LIVE_STDIN].revents & POLLERR) != 0) {
        close_fd(&streams->stdin_fd);
    }
    feed_program(&test->live.inbox, &streams->stdin_fd);
    read_output(test, streams, polled);
    send_frames(test);
}

static void send_whole_outbox(struct test *test) {
    while (has_output(&test->live)) {
        if (!send_output(test)) {
            die("write to the server");
        }
    }
}

// A watcher that was killed may have read bytes of the staging pipe without a note, or not read what it had moved there.
static void send_what_the_watcher_left(struct test *test, int staging_fd) {
    struct outbox *outbox = &test->live.outbox;
    size_t left = bytes_in(staging_fd);
    outbox->end = outbox->staged > left ? outbox->staged - left : 0;
    count_outbox(test);
    send_whole_outbox(test);
    if (left > 0) {
        start_outbox(test, outbox->stream);
        read_staging(test, staging_fd);
        send_whole_outbox(test);
    }
}

// Sends what a pipe holds, until the end of the stream or until nothing more comes.
static void send_pipe(struct test *test, struct streams *streams, enum output_stream stream) {
    const int *fd = fd_of(streams, stream);
    do {
        fill_outbox(test, streams, stream);
        send_whole_outbox(test);
    } while (*fd >= 0 && test->live.outbox.end > 0);
}

void send_rest(struct test *test, struct streams *streams) {
    send_what_the_watcher_left(test, streams->staging.reading);
    send_pipe(test, streams, STDOUT_STREAM);
    send_pipe(test, streams, STDERR_STREAM);
    if (streams->results_fd >= 0) {
        send_pipe(test, streams, RESULTS_STREAM);
    }
}
