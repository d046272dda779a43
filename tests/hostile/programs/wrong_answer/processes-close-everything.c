// Tries: to take away what the supervisor measures it by: it closes every descriptor, puts others in their place, and goes on.
// Fails: the supervisor holds its own ends, and needs nothing of the program's.
// Error: wrong answer
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    if (syscall(SYS_close_range, 0U, ~0U, 0) != 0) {
        return 1;
    }
    // The numbers are given out again: 0 and 1 are a pipe that nobody else has.
    int ends[2];
    if (pipe(ends) != 0 || ends[0] != 0 || ends[1] != 1 || open("/dev/stdout", O_WRONLY) < 0) {
        return 2;
    }
    puts("ok");
    fflush(stdout);
}
