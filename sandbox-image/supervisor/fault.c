#include "fault.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "frame.h"

// Appends and returns the new length; cuts what does not fit.
static size_t append(char *buffer, size_t size, size_t length, const char *text) {
    while (*text != '\0' && length < size) {
        buffer[length++] = *text++;
    }
    return length;
}

noreturn void die_because(const char *reason) {
    write_frame(FRAME_FAULT, reason, strlen(reason));
    _exit(EXIT_FAILURE);
}

noreturn void die(const char *step) {
    const char *why = strerrordesc_np(errno);
    char text[256];
    size_t length = append(text, sizeof text, 0, step);
    length = append(text, sizeof text, length, ": ");
    length = append(text, sizeof text, length, why != NULL ? why : "unknown error");
    write_frame(FRAME_FAULT, text, length);
    _exit(EXIT_FAILURE);
}
