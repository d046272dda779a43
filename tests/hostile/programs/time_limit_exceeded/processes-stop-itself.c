// Tries: to hold its place without being charged: it stops itself, every thread and child of it stopped or in a sleep that
//   only a kill ends.
// Fails: a program that does not wait for a processor is charged for the time that passes.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

static void *stop(void *unused) {
    kill(getpid(), SIGSTOP);
    return unused;
}

int main(void) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    if (fork() == 0) {
        if (vfork() == 0) {
            raise(SIGSTOP);
        }
    }
    pthread_t thread;
    pthread_create(&thread, NULL, stop, NULL);
    for (;;) {
        raise(SIGSTOP);
    }
}
