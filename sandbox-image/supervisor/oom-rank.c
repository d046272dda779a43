#include "oom-rank.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

bool take_oom_rank(enum oom_rank rank) {
    char text[16];
    int length = snprintf(text, sizeof text, "%d", rank);
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    bool written = fd >= 0 && write(fd, text, (size_t)length) == length;
    if (fd >= 0) {
        close(fd);
    }
    return written;
}
