#include "orders.h"

#include <stdlib.h>
#include <string.h>

#include "fault.h"
#include "memory.h"
#include "start-order.h"
#include "wall-limit.h"

static uid_t take_uid(struct reader *reader) {
    uid_t uid = (uid_t)take_unsigned(reader, 4);
    // 0xffffffff means "unchanged" to setresuid(2).
    if (uid == 0 || uid == TEMPLATE_UID || uid == (uid_t)-1) {
        die_because("LOAD names a user that no program may run as");
    }
    return uid;
}

// Reads a path of `path_bytes` and the content that fills the rest of the frame.
static void receive_path_and_content(struct submission *submission, size_t path_bytes, size_t left) {
    struct program_files *files = &submission->files;
    if (files->count == MOST_FILES) {
        die_because("the program has too many files");
    }
    struct program_file *file = &files->all[files->count];
    if (path_bytes > MOST_PATH_BYTES || path_bytes > left) {
        die_because("a file's name is too long");
    }
    read_exactly(file->path, path_bytes);
    file->path[path_bytes] = '\0';
    if (!can_add_path(files, file->path, path_bytes)) {
        die_because("a file has a name that it may not have");
    }
    file->bytes = left - path_bytes;
    if (file->bytes > MOST_CONTENT_BYTES - submission->content_bytes) {
        die_because("the program's files are too large");
    }
    file->content = submission->content + submission->content_bytes;
    read_exactly(submission->content + submission->content_bytes, file->bytes);
    submission->content_bytes += file->bytes;
    files->count++;
}

void receive_submission(struct submission *submission, uint32_t payload_bytes) {
    uint8_t head[9];
    if (payload_bytes < sizeof head || submission->program_uid != 0) {
        die_because("LOAD is too short, or came twice");
    }
    read_exactly(head, sizeof head);
    struct reader reader = {.at = head, .end = head + sizeof head};
    submission->program_uid = take_uid(&reader);
    submission->compiler_uid = take_uid(&reader);
    if (submission->program_uid == submission->compiler_uid) {
        die_because("LOAD names one user twice");
    }
    size_t path_bytes = (size_t)take_unsigned(&reader, 1);
    receive_path_and_content(submission, path_bytes, payload_bytes - sizeof head);
    write_frame(FRAME_LOADED, NULL, 0);
}

void receive_file(struct submission *submission, uint32_t payload_bytes) {
    uint8_t path_bytes;
    if (payload_bytes < sizeof path_bytes || submission->program_uid == 0 || submission->is_complete) {
        die_because("FILE is empty, or came at the wrong time");
    }
    read_exactly(&path_bytes, sizeof path_bytes);
    receive_path_and_content(submission, path_bytes, payload_bytes - sizeof path_bytes);
}

// Returns the text at `*at`, which must end with a zero byte before `end`. Moves `*at` behind that byte.
static char *take_text(char **at, const char *end) {
    char *text = *at;
    char *text_end = text < end ? memchr(text, '\0', (size_t)(end - text)) : NULL;
    if (text_end == NULL) {
        die_because("a text in RUN has no end");
    }
    *at = text_end + 1;
    return text;
}

static void take_texts(struct run_request *request, size_t arguments, char *at, const char *end) {
    if (arguments == 0 || arguments > MOST_ARGUMENTS) {
        die_because("RUN has no arguments, or too many");
    }
    for (size_t i = 0; i < arguments; i++) {
        request->argv[i] = take_text(&at, end);
    }
    request->argv[arguments] = NULL;
    request->argument_bytes = (size_t)(at - request->argv[0]);
    size_t variables = 0;
    while (at < end) {
        if (variables == MOST_VARIABLES) {
            die_because("RUN has too many variables");
        }
        request->variables[variables++] = take_text(&at, end);
    }
    request->variables[variables] = NULL;
}

enum {
    RUN_FLAG_JOINED = 1,
    RUN_FLAG_LIVE = 2,
    RUN_FLAG_STOP_AT_OUTPUT_LIMIT = 4,
    RUN_FLAG_RESULTS = 8,
    RUN_FLAGS = 15
};

static void take_flags(struct run_request *request, enum frame_type order, struct reader *reader) {
    uint64_t flags = take_unsigned(reader, 1);
    if (flags > (order == FRAME_COMPILE ? 0 : RUN_FLAGS)) {
        die_because("RUN has an unknown flag, or COMPILE has a flag");
    }
    request->joins_errors = (flags & RUN_FLAG_JOINED) != 0;
    request->is_live = (flags & RUN_FLAG_LIVE) != 0;
    request->has_results = (flags & RUN_FLAG_RESULTS) != 0;
    if (request->has_results && !request->is_live) {
        die_because("RUN asks for results and is not live");
    }
    request->stops_at_output_limit = (flags & (RUN_FLAG_STOP_AT_OUTPUT_LIMIT | RUN_FLAG_LIVE)) != 0;
    for (size_t i = 0; request->is_live && i < MARK_BYTES; i++) {
        request->mark[i] = (uint8_t)take_unsigned(reader, 1);
    }
}

void receive_request(struct run_request *request, enum frame_type order, char payload[MOST_RUN_BYTES],
                     uint32_t payload_bytes) {
    if (payload_bytes < RUN_HEAD_BYTES || payload_bytes > MOST_RUN_BYTES) {
        die_because("RUN is too short or too long");
    }
    read_exactly(payload, payload_bytes);
    struct reader reader = {.at = (uint8_t *)payload, .end = (uint8_t *)payload + payload_bytes};
    request->limits.time_ns = take_unsigned(&reader, 8);
    request->wall_ns = take_unsigned(&reader, 8);
    request->limits.memory_bytes = take_unsigned(&reader, 8);
    request->output_bytes = take_unsigned(&reader, 8);
    take_flags(request, order, &reader);
    request->life_ns = request->is_live ? request->wall_ns : longest_life_ns(request->wall_ns);
    size_t arguments = (size_t)take_unsigned(&reader, 1);
    char *texts = payload + (reader.at - (uint8_t *)payload);
    take_texts(request, arguments, texts, payload + payload_bytes);
    if (request->argv[0][0] != '/' && !runs_compiled_program(request)) {
        die_because("RUN names no program");
    }
}

uint8_t *receive_input(size_t *input_bytes) {
    struct frame_header header;
    if (!read_frame_header(&header)) {
        exit(EXIT_SUCCESS);
    }
    if (header.type != FRAME_INPUT || header.payload_bytes > MOST_INPUT_BYTES) {
        die_because("RUN must be followed by INPUT");
    }
    uint8_t *input = map_memory(header.payload_bytes);
    read_exactly(input, header.payload_bytes);
    *input_bytes = header.payload_bytes;
    return input;
}
