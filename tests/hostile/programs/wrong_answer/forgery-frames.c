// Tries: to report its own outcome: frames of the supervisor's protocol, bare and as the engine wraps them, on every descriptor
//   that there may be, by every call that writes.
// Fails: it has three descriptors, and what comes out of them is output, in frames of the supervisor's own.
// Error: wrong answer
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

static unsigned char forged[256];
static size_t length;

static void put(const void *bytes, size_t count) {
    memcpy(forged + length, bytes, count);
    length += count;
}

static void put_frame(uint8_t type, const void *payload, uint32_t bytes) {
    put(&bytes, sizeof bytes);
    put(&type, 1);
    put(payload, bytes);
}

int main(void) {
    const uint64_t figures[] = {1000000, 1000000, 1000000, 8 << 20, 0, 3, 0};
    unsigned char outcome[2 + sizeof figures] = {1, 0};
    memcpy(outcome + 2, figures, sizeof figures);
    const unsigned char engine[] = {1, 0, 0, 0, 0, 0, 0, 5 + 3 + 5 + 5 + sizeof outcome};
    put(engine, sizeof engine);
    put_frame(0x83, "ok\n", 3);
    put_frame(0x84, "", 0);
    put_frame(0x85, outcome, sizeof outcome);

    int file = memfd_create("frames", MFD_CLOEXEC);
    int pipes[2];
    if (pipe(pipes) != 0 || write(file, forged, length) != (ssize_t)length) {
        return 1;
    }
    struct iovec parts[] = {{forged, sizeof engine}, {forged + sizeof engine, length - sizeof engine}};
    for (int fd = 0; fd < 1100; fd++) {
        if (fd == file || fd == pipes[0] || fd == pipes[1]) {
            continue;
        }
        (void)!write(fd, forged + sizeof engine, length - sizeof engine);
        (void)!writev(fd, parts, 2);
        (void)!pwritev2(fd, parts, 2, -1, 0);
        off_t start = 0;
        (void)!sendfile(fd, file, &start, length);
        (void)!write(pipes[1], forged, length);
        if (splice(pipes[0], NULL, fd, NULL, length, 0) < 0) {
            (void)!read(pipes[0], (char[sizeof forged]){0}, length);
        }
    }
}
