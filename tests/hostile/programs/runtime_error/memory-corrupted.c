// Tries: to end in the middle of the allocator: a block freed twice, one that was never given out, a heap and a stack that
//   were written over.
// Fails: the C library looks at its own books and aborts. What is broken is the program's own.
// Request: {"tests": [{"in": "d", "expected_out": ""}, {"in": "f", "expected_out": ""}, {"in": "h", "expected_out": ""}, {"in": "t", "expected_out": ""}]}
// Error: runtime error: killed by SIGABRT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The compiler would leave out what is freed afterwards.
static void *(*volatile fill)(void *, int, size_t) = memset;

int main(void) {
    char *volatile block = malloc(2000);
    char *volatile next = malloc(2000);
    switch (getchar()) {
        case 'd':
            free(block);
            free(block);
            break;
        case 'f':
            free(block + 8);
            break;
        case 'h':
            fill(block, 'x', 2100);
            free(next);
            free(block);
            break;
        default:
            fill(block + 2000, 0x41, 1 << 16);  // up to the books of the memory that is left
            for (int i = 0; i < 100; i++) {
                block = malloc((size_t)i * 1000);
            }
    }
    return 0;
}
