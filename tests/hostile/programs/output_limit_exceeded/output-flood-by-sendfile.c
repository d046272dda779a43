// Tries: to flood its output without a copy of its own: a file that goes into the pipe again and again, by the kernel's hand.
// Fails: what arrives is counted, and what is above the limit is not kept.
// Request: {"time_limit": 0.2, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/sendfile.h>
#include <unistd.h>

int main(void) {
    int file = open("/box/zeros", O_CREAT | O_RDWR, 0600);
    if (ftruncate(file, 4 << 20) != 0) {
        return 1;
    }
    for (;;) {
        off_t start = 0;
        (void)!sendfile(1, file, &start, 4 << 20);
    }
}
