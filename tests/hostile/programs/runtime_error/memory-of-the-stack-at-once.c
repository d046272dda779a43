// Tries: to jump over what guards the end of the stack: one frame that is larger than the stack may be, and one that is larger
//   than the address space.
// Fails: there is nothing of anybody else's to land in, and what is not touched is not there.
// Request: {"memory_limit": 32, "tests": [{"in": "30", "expected_out": ""}, {"in": "40", "expected_out": ""}, {"in": "62", "expected_out": ""}]}
// Error: runtime error: killed by SIGSEGV
#include <alloca.h>
#include <stdio.h>

int main(void) {
    int shift;
    if (scanf("%d", &shift) == 1) {
        volatile char *block = alloca(1UL << shift);
        block[0] = 1;
        printf("%d\n", block[0]);
    }
}
