#include "small-file.h"

#include <fcntl.h>
#include <unistd.h>

bool read_small_file(const char *path, char text[SMALL_FILE_BYTES]) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return false;
    }
    ssize_t got = read(fd, text, SMALL_FILE_BYTES - 1);
    close(fd);
    text[got > 0 ? got : 0] = '\0';
    return got > 0;
}
