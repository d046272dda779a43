#include <stdio.h>

// The compiler must not make a loop of it.
static int depth(volatile int *before) {
    volatile int n = *before + 1;
    return depth(&n) + n;
}

int main(void) {
    volatile int zero = 0;
    printf("%d\n", depth(&zero));
}
