#include <stdio.h>
#include <stdlib.h>

int main(void) {
    size_t size = 1u << 30;
    // The compiler must not do without it.
    volatile char *block = malloc(size);
    if (block == NULL) return 1;
    for (size_t i = 0; i < size; i++) block[i] = 'x';
    printf("%c\n", block[size / 2]);
}
