#include "pipes.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "bounds.h"
#include "fault.h"

// The program filled the pipe, so an error of reading it is the end of the program's output and never a fault of the
// judge.
bool read_pipe(int fd, uint8_t *buffer, size_t size, size_t *got) {
    ssize_t n = read(fd, buffer, size);
    *got = n > 0 ? (size_t)n : 0;
    return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

bool keep_output(struct test *test, int fd) {
    struct head *head = &test->output;
    size_t got;
    bool open = read_pipe(fd, test->arrived, sizeof test->arrived, &got);
    if (head->total < head->size) {
        memcpy(head->bytes + head->total, test->arrived, lesser(got, head->size - (size_t)head->total));
    }
    head->total += got;
    return open;
}

bool keep_errors(struct tail *tail, int fd) {
    uint8_t buffer[STDERR_BYTES];
    size_t got;
    bool open = read_pipe(fd, buffer, sizeof buffer, &got);
    size_t at = (size_t)(tail->total % STDERR_BYTES);
    size_t until_wrap = lesser(got, STDERR_BYTES - at);
    memcpy(tail->bytes + at, buffer, until_wrap);
    memcpy(tail->bytes, buffer + until_wrap, got - until_wrap);
    tail->total += got;
    return open;
}

// Writes the input that the pipe could not hold at the start. A program that closed its stdin does not want the rest.
void feed_stdin(struct test *test, int *fd) {
    size_t left = test->input_bytes - test->input_written;
    ssize_t wrote = write(*fd, test->input + test->input_written, left);
    if (wrote < 0 && errno != EAGAIN && errno != EINTR && errno != EPIPE) {
        die("write to the program's stdin");
    }
    if (wrote > 0) {
        test->input_written += (size_t)wrote;
    }
    if ((wrote < 0 && errno == EPIPE) || test->input_written == test->input_bytes) {
        close_fd(fd);
    }
}

void drain_pipes(struct test *test, const struct streams *streams) {
    uint64_t before;
    do {  // stops at the end of the stream, or when nothing more comes
        before = test->output.total;
    } while (keep_output(test, streams->stdout_fd) && test->output.total > before);
    do {
        before = test->errors.total;
    } while (keep_errors(&test->errors, streams->stderr_fd) && test->errors.total > before);
}
