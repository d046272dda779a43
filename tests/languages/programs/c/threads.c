#include <pthread.h>
#include <stdio.h>
#include <time.h>

enum { THREADS = 8 };

typedef struct {
    pthread_t thread;
    long first, count, sum;
} Share;

static void *work(void *argument) {
    Share *share = argument;
    for (long number = share->first; number < share->count; number += THREADS) {
        share->sum += number * number % 1000003;
    }
    return NULL;
}

int main(void) {
    long count, sum = 0;
    scanf("%ld", &count);
    Share shares[THREADS];
    for (int i = 0; i < THREADS; i++) {
        shares[i] = (Share){.first = i, .count = count};
        pthread_create(&shares[i].thread, NULL, work, &shares[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(shares[i].thread, NULL);
        sum += shares[i].sum;
    }
    printf("%ld\n", sum);
    fprintf(stderr, "%f\n", (double)clock() / CLOCKS_PER_SEC);
}
