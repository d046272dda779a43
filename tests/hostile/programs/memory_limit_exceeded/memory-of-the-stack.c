// Tries: to take memory by going deep: recursion without end.
// Fails: the stack may be as large as the memory limit, and what is touched of it counts.
// Request: {"memory_limit": 32}
#include <stdio.h>
#include <string.h>

static volatile int zero;

__attribute__((noinline)) static int recurse(int depth) {
    char frame[1024];
    memset(frame, depth, sizeof frame);
    return recurse(depth + 1) + ((volatile char *)frame)[zero];
}

int main(void) { printf("%d\n", recurse(0)); }
