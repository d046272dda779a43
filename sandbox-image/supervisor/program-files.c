#include "program-files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fault.h"

enum { FIRST_VISIBLE = 0x20, DELETE = 0x7f };

static bool is_segment(const char *segment, size_t bytes) {
    bool is_dots = (bytes == 1 || bytes == 2) && strncmp(segment, "..", bytes) == 0;
    return bytes > 0 && bytes <= MOST_SEGMENT_BYTES && !is_dots;
}

static bool is_path(const char *path, size_t bytes) {
    size_t directories = 0;
    const char *segment = path;
    for (const char *at = path; at < path + bytes; at++) {
        if ((uint8_t)*at < FIRST_VISIBLE || *at == DELETE || *at == '\\') {
            return false;
        }
        if (*at == '/') {
            if (!is_segment(segment, (size_t)(at - segment)) || ++directories > MOST_DIRECTORIES) {
                return false;
            }
            segment = at + 1;
        }
    }
    return is_segment(segment, (size_t)(path + bytes - segment));
}

// Whether both are one path, or one is a directory of the other.
static bool do_clash(const char *one, const char *other) {
    size_t shared = 0;
    while (one[shared] != '\0' && one[shared] == other[shared]) {
        shared++;
    }
    bool is_one_whole = one[shared] == '\0' && (other[shared] == '\0' || other[shared] == '/');
    return is_one_whole || (other[shared] == '\0' && one[shared] == '/');
}

bool can_add_path(const struct program_files *files, const char path[MOST_PATH_BYTES + 1], size_t bytes) {
    if (!is_path(path, bytes)) {
        return false;
    }
    for (size_t i = 0; i < files->count; i++) {
        if (do_clash(files->all[i].path, path)) {
            return false;
        }
    }
    return true;
}

static int open_program_directory(void) {
    int directory = open(PROGRAM_DIRECTORY, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        die("open the program's directory");
    }
    return directory;
}

// Copies the path's segment that begins at `*at`, and moves `*at` behind it and its slash.
static void take_segment(const char **at, char segment[MOST_SEGMENT_BYTES + 1]) {
    size_t bytes = strcspn(*at, "/");
    memcpy(segment, *at, bytes);
    segment[bytes] = '\0';
    *at += bytes + ((*at)[bytes] == '/');
}

// Closes `directory`. Returns -1 with errno on failure.
static int open_below(int directory, const char *segment) {
    int below = openat(directory, segment, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int error = errno;
    close(directory);
    errno = error;
    return below;
}

// Everybody may make files in the directory, and remove only their own, as in the program's directory itself.
static int create_below(int directory, const char *segment) {
    bool is_new = mkdirat(directory, segment, 0700) == 0;
    if (!is_new && errno != EEXIST) {
        die("create a directory of the program");
    }
    int below = open_below(directory, segment);
    if (below < 0 || (is_new && fchmod(below, 01777) != 0)) {
        die("open a directory of the program");
    }
    return below;
}

static void create_file(int directory, const char *name, const uint8_t *content, size_t bytes) {
    int fd = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0444);
    if (fd < 0) {
        die("create a file of the program");
    }
    for (size_t done = 0; done < bytes;) {
        ssize_t wrote = write(fd, content + done, bytes - done);
        if (wrote < 0) {
            die("write a file of the program");
        }
        done += (size_t)wrote;
    }
    close(fd);
}

void create_files(const struct program_files *files) {
    for (size_t i = 0; i < files->count; i++) {
        const struct program_file *file = &files->all[i];
        int directory = open_program_directory();
        const char *at = file->path;
        for (size_t depth = directories_of(file); depth > 0; depth--) {
            char segment[MOST_SEGMENT_BYTES + 1];
            take_segment(&at, segment);
            directory = create_below(directory, segment);
        }
        create_file(directory, at, file->content, file->bytes);
        close(directory);
    }
}

void create_empty_file(const char *name) {
    int directory = open_program_directory();
    create_file(directory, name, NULL, 0);
    close(directory);
}

void remove_empty_file(const char *name) {
    int directory = open_program_directory();
    if (unlinkat(directory, name, 0) != 0) {
        die("remove a file of the program");
    }
    close(directory);
}

size_t directories_of(const struct program_file *file) {
    size_t directories = 0;
    for (const char *at = file->path; (at = strchr(at, '/')) != NULL; at++) {
        directories++;
    }
    return directories;
}

// Opens the parent of that directory, and gives the directory's name in it.
static int open_parent(const struct program_file *file, size_t depth, char name[MOST_SEGMENT_BYTES + 1]) {
    int directory = open_program_directory();
    const char *at = file->path;
    take_segment(&at, name);
    for (; depth > 1 && directory >= 0; depth--) {
        directory = open_below(directory, name);
        take_segment(&at, name);
    }
    return directory;
}

int open_file_directory(const struct program_file *file, size_t depth) {
    char name[MOST_SEGMENT_BYTES + 1];
    int parent = open_parent(file, depth, name);
    int directory = parent < 0 ? -1 : open_below(parent, name);
    if (directory < 0 && errno != ENOENT) {
        die("open a directory of the program");
    }
    return directory;
}

void remove_file_directory(const struct program_file *file, size_t depth) {
    char name[MOST_SEGMENT_BYTES + 1];
    int parent = open_parent(file, depth, name);
    if (parent < 0 || unlinkat(parent, name, AT_REMOVEDIR) != 0) {
        die("remove a directory of the program");
    }
    close(parent);
}
