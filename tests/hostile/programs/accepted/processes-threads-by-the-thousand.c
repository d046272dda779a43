// Tries: to start threads by the thousand, with stacks that cost nothing, and tasks that share everything but are no threads.
// Fails: the kernel counts every task of a user, and lets it have 64.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static void *wait_for_ever(void *unused) {
    pause();
    return unused;
}

static int sleep_for_ever(void *unused) {
    (void)unused;
    return pause();
}

int main(void) {
    enum { STACK = 16384, MOST = 5000 };
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, STACK);
    int threads = 0;
    int tasks = 0;
    pthread_t thread;
    while (threads < 30 && pthread_create(&thread, &small, wait_for_ever, NULL) == 0) {
        threads++;
    }
    for (; tasks < MOST; tasks++) {
        char *stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (clone(sleep_for_ever, stack + STACK, CLONE_VM | CLONE_FS | CLONE_FILES | SIGCHLD, NULL) < 0) {
            break;
        }
    }
    int refused = errno == EAGAIN;
    while (threads < MOST && pthread_create(&thread, &small, wait_for_ever, NULL) == 0) {
        threads++;
    }
    if (refused && threads + tasks > 30 && threads + tasks < 64) {
        puts("ok");
    } else {
        printf("%d threads, %d tasks\n", threads, tasks);
    }
    fflush(stdout);
    _exit(0);
}
