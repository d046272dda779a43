#include <stdio.h>

enum { MODULUS = 1000000007 };

// Without a lock for each character, and without a format to go through.
static long long next_number(void) {
    int c = getchar_unlocked();
    while (c != EOF && c < '0') c = getchar_unlocked();
    long long number = 0;
    for (; c >= '0'; c = getchar_unlocked()) number = number * 10 + c - '0';
    return number;
}

int main(void) {
    long long sum = 0, max = 0;
    for (long long left = next_number(); left > 0; left--) {
        long long number = next_number();
        sum = (sum + number) % MODULUS;
        if (number > max) max = number;
    }
    printf("%lld %lld\n", sum, max);
}
