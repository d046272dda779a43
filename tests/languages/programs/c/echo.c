#include <stdio.h>

int main(void) {
    unsigned long bytes = 0, a = 1, b = 0;
    static unsigned char buffer[1 << 16];
    for (size_t size; (size = fread(buffer, 1, sizeof buffer, stdin)) > 0; bytes += size) {
        for (size_t i = 0; i < size; i++) {
            a = (a + buffer[i]) % 65521;
            b = (b + a) % 65521;
        }
    }
    printf("%lu %lu\n", bytes, b << 16 | a);
}
