// What the supervisor reports about itself and about a run (PROTOCOL.md).

#include <stdbool.h>
#include <sys/wait.h>

#include "bounds.h"
#include "frame.h"
#include "meter.h"
#include "report.h"

enum { OUTCOME_BYTES = 72, CODE_BYTES = 8 };

enum outcome_kind {
    OUTCOME_EXITED = 1,
    OUTCOME_SIGNALED = 2,
    OUTCOME_TIME = 3,
    OUTCOME_WALL_TIME = 4,
    OUTCOME_OUTPUT = 5,
    OUTCOME_ORDER = 6,
    OUTCOME_STARVED = 7
};

void report_ready(uint8_t cgroup_version) {
    uint8_t payload[5];
    struct writer writer = {.at = payload, .end = payload + sizeof payload};
    put_unsigned(&writer, PROTOCOL_VERSION, 4);
    put_unsigned(&writer, cgroup_version, 1);
    write_frame(FRAME_READY, payload, sizeof payload);
}

// Output over the limit is reported even when the program ended before it could be stopped: the outcome must not depend
// on whether the watcher saw the excess in time. A stop because memory ran out is reported as the signal that killed
// the process; the number of OOM kills tells it apart.
static enum outcome_kind outcome_kind(const struct test *test, int status) {
    if (test->stopped == STOPPED_BY_TIME) {
        return OUTCOME_TIME;
    }
    if (test->stopped == STOPPED_BY_WALL_TIME) {
        return OUTCOME_WALL_TIME;
    }
    if (test->stopped == STOPPED_AS_STARVED) {
        return OUTCOME_STARVED;
    }
    if (is_over_output_limit(test)) {
        return OUTCOME_OUTPUT;
    }
    if (test->stopped == STOPPED_BY_ORDER) {
        return OUTCOME_ORDER;
    }
    return WIFEXITED(status) ? OUTCOME_EXITED : OUTCOME_SIGNALED;
}

static size_t outcome_payload(const struct test *test, int status, uint64_t cpu_ns, uint64_t oom_kills,
                              uint8_t payload[OUTCOME_BYTES]) {
    uint64_t wall_ns = metered_wall_ns(&test->meter, test->ended_ns);
    struct writer writer = {.at = payload, .end = payload + OUTCOME_BYTES};
    put_unsigned(&writer, outcome_kind(test, status), 1);
    put_unsigned(&writer, (uint64_t)(WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status)), 1);
    put_unsigned(&writer, cpu_ns, 8);
    put_unsigned(&writer, wall_ns, 8);
    put_unsigned(&writer, charged_to_test(test, cpu_ns, wall_ns), 8);
    put_unsigned(&writer, test->meter.peak_bytes, 8);
    put_unsigned(&writer, oom_kills, 8);
    put_unsigned(&writer, test->output.total, 8);
    put_unsigned(&writer, test->errors.total, 8);
    put_unsigned(&writer, test->results_total, 8);
    return (size_t)(writer.at - payload);
}

static size_t output_frames(const struct test *test, struct frame *frames) {
    const struct head *output = &test->output;
    const struct tail *errors = &test->errors;
    bool wrapped = errors->total > STDERR_BYTES;
    size_t oldest = wrapped ? (size_t)(errors->total % STDERR_BYTES) : 0;
    size_t kept = wrapped ? STDERR_BYTES - oldest : (size_t)errors->total;
    size_t count = 0;
    frames[count++] = (struct frame){FRAME_STDOUT, output->bytes, lesser(output->total, output->size)};
    frames[count++] = (struct frame){FRAME_STDERR, errors->bytes + oldest, kept};
    if (wrapped) {
        frames[count++] = (struct frame){FRAME_STDERR, errors->bytes, oldest};
    }
    return count;
}

void report_test(const struct test *test, int status, uint64_t cpu_ns, uint64_t oom_kills, const uint64_t *code_bytes) {
    uint8_t payload[OUTCOME_BYTES];
    size_t payload_bytes = outcome_payload(test, status, cpu_ns, oom_kills, payload);
    struct frame frames[MOST_FRAMES_AT_ONCE];
    size_t count = 0;
    uint8_t code[CODE_BYTES];
    if (code_bytes != NULL) {
        struct writer writer = {.at = code, .end = code + sizeof code};
        put_unsigned(&writer, *code_bytes, CODE_BYTES);
        frames[count++] = (struct frame){FRAME_CODE, code, sizeof code};
    }
    count += test->request->is_live ? 0 : output_frames(test, frames + count);
    frames[count++] = (struct frame){FRAME_OUTCOME, payload, payload_bytes};
    write_frames(frames, count);
}
