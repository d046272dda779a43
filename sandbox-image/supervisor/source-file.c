#include "source-file.h"

#include <fcntl.h>
#include <unistd.h>

#include "fault.h"

static int open_directory(void) {
    int directory = open(PROGRAM_DIRECTORY, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        die("open the program's directory");
    }
    return directory;
}

void create_source_file(const char *name, const uint8_t *source, size_t source_bytes) {
    int directory = open_directory();
    int fd = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0444);
    if (fd < 0) {
        die("create the source file");
    }
    size_t done = 0;
    while (done < source_bytes) {
        ssize_t wrote = write(fd, source + done, source_bytes - done);
        if (wrote < 0) {
            die("write the source file");
        }
        done += (size_t)wrote;
    }
    close(fd);
    close(directory);
}

void remove_source_file(const char *name) {
    int directory = open_directory();
    if (unlinkat(directory, name, 0) != 0) {
        die("remove the source file");
    }
    close(directory);
}
