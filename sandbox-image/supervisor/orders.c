#include "orders.h"

#include <stdlib.h>
#include <string.h>

#include "fault.h"
#include "frame.h"
#include "memory.h"
#include "start-order.h"

void receive_submission(struct submission *submission, uint32_t payload_bytes) {
    uint8_t head[5];
    if (payload_bytes < sizeof head || submission->uid != 0) {
        die_because("LOAD is too short, or came twice");
    }
    read_exactly(head, sizeof head);
    struct reader reader = {.at = head, .end = head + sizeof head};
    submission->uid = (uid_t)take_unsigned(&reader, 4);
    size_t name_bytes = (size_t)take_unsigned(&reader, 1);
    // uid 0xffffffff means "unchanged" to setresuid(2).
    if (submission->uid == 0 || submission->uid == TEMPLATE_UID || submission->uid == (uid_t)-1 || name_bytes == 0 || name_bytes > MOST_NAME_BYTES ||
        payload_bytes - sizeof head < name_bytes || payload_bytes - sizeof head - name_bytes > MOST_SOURCE_BYTES) {
        die_because("LOAD breaks a rule of the protocol");
    }
    read_exactly(submission->name, name_bytes);
    if (memchr(submission->name, '/', name_bytes) != NULL) {
        die_because("the program's file name has a slash");
    }
    submission->source_bytes = payload_bytes - sizeof head - name_bytes;
    read_exactly(submission->source, submission->source_bytes);
    write_frame(FRAME_LOADED, NULL, 0);
}

void receive_request(struct run_request *request, char payload[MOST_RUN_BYTES], uint32_t payload_bytes) {
    if (payload_bytes > MOST_RUN_BYTES) {
        die_because("RUN is too long");
    }
    read_exactly(payload, payload_bytes);
    struct reader reader = {.at = (uint8_t *)payload, .end = (uint8_t *)payload + payload_bytes};
    request->limits.time_ns = take_unsigned(&reader, 8);
    request->wall_ns = take_unsigned(&reader, 8);
    request->limits.memory_bytes = take_unsigned(&reader, 8);
    request->output_bytes = take_unsigned(&reader, 8);
    size_t arguments = 0;
    for (char *at = (char *)payload + RUN_FIGURES_BYTES, *end = payload + payload_bytes; at < end; at += strlen(at) + 1) {
        if (arguments == MOST_ARGUMENTS || memchr(at, '\0', (size_t)(end - at)) == NULL) {
            die_because("RUN breaks a rule of the protocol");
        }
        request->argv[arguments++] = at;
    }
    request->argv[arguments] = NULL;
    request->argument_bytes = payload_bytes - RUN_FIGURES_BYTES;
    if (arguments == 0 || request->argv[0][0] != '/') {
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
