// Tries: to have more memory than it may by having it from the start: an array that is part of the executable, and costs
//   nothing there.
// Fails: what is touched counts, wherever it lies. An executable that reserves more than there is does start.
// Request: {"memory_limit": 32}
#include <stdio.h>

static char array[1UL << 30];

int main(void) {
    for (unsigned long i = 0; i < sizeof array; i += 4096) {
        ((volatile char *)array)[i] = 1;
    }
    puts("ok");
}
