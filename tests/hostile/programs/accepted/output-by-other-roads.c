// Tries: to print by every call that there is but write: of several pieces, from a file, from a mapped file, from pipe to pipe,
//   and pages of its own memory that it could change afterwards.
// Fails: nothing is attacked by the first ones: what the supervisor has read is its copy. The last, vmsplice, is refused.
// Request: {"tests": [{"in": "", "expected_out": "writev\npwritev2\nsendfile\nmmap\nsplice\ntee\nreopened\n"}]}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

static int file_of(const char *text) {
    int file = open("/box", O_TMPFILE | O_RDWR, 0600);
    if (write(file, text, strlen(text)) < 0) {
        perror("write");
    }
    return file;
}

int main(void) {
    struct iovec parts[] = {{"wri", 3}, {"tev", 3}, {"\n", 1}};
    struct iovec at_once[] = {{"pwritev2\n", 9}};
    int pipes[2], copies[2];
    if (writev(1, parts, 3) != 7 || pwritev2(1, at_once, 1, -1, 0) != 9 || pipe(pipes) != 0 || pipe(copies) != 0) {
        perror("writev");
    }
    int file = file_of("sendfile\n");
    off_t start = 0;
    if (sendfile(1, file, &start, 9) != 9) {
        perror("sendfile");
    }
    file = file_of("?????");
    char *mapped = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    memcpy(mapped, "mmap\n", 5);
    start = 0;
    if (sendfile(1, file, &start, 5) != 5) {
        perror("mmap");
    }
    if (write(pipes[1], "splice\n", 7) != 7 || splice(pipes[0], NULL, 1, NULL, 7, 0) != 7) {
        perror("splice");
    }
    if (write(pipes[1], "tee\n", 4) != 4 || tee(pipes[0], 1, 4, 0) != 4) {
        perror("tee");
    }
    struct iovec gift = {mapped, 4096};
    if (vmsplice(1, &gift, 1, SPLICE_F_GIFT) >= 0 || errno != EPERM) {
        perror("vmsplice");
    }
    if (write(open("/proc/self/fd/1", O_WRONLY), "reopened\n", 9) != 9) {
        perror("reopened");
    }
    _exit(0);
}
