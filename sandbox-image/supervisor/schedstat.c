#include "schedstat.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "fault.h"
#include "small-file.h"

static void parse_schedstat(const char *text, struct schedstat *schedstat) {
    char *second = NULL;
    schedstat->cpu_ns = strtoull(text, &second, 10);
    if (*second != ' ') {
        die_because("schedstat has no second field");
    }
    schedstat->run_delay_ns = strtoull(second, NULL, 10);
}

bool read_schedstat(const char *path, struct schedstat *schedstat) {
    char text[SMALL_FILE_BYTES];
    if (!read_small_file(path, text)) {
        return false;
    }
    parse_schedstat(text, schedstat);
    return true;
}

bool reread_schedstat(int fd, struct schedstat *schedstat) {
    char text[SMALL_FILE_BYTES];
    ssize_t got = pread(fd, text, SMALL_FILE_BYTES - 1, 0);
    if (got <= 0) {
        return false;
    }
    text[got] = '\0';
    parse_schedstat(text, schedstat);
    return true;
}
