// Tries: to become dumpable, and with that readable for others of its user and able to lower its oom_score_adj: by prctl, with
//   arguments of 64 bits, in a child, in a thread; and to change what the kernel says it is.
// Fails: its executable may not be read, so that no start makes it dumpable, and the filter refuses to change that.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef PR_SCHED_CORE
#define PR_SCHED_CORE 62
#endif

static int through;

static void refuse(const char *name, long result) {
    if (result >= 0) {
        printf("%s: %ld\n", name, result);
        through++;
    }
}

static void *attempt(void *unused) {
    refuse("dumpable", prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
    refuse("dumpable for root", prctl(PR_SET_DUMPABLE, 2, 0, 0, 0));
    refuse("high bits of the option", syscall(SYS_prctl, 0xffffffff00000004UL, 1, 0, 0, 0));
    refuse("high bits of the argument", syscall(SYS_prctl, PR_SET_DUMPABLE, 0x100000001UL, 0, 0, 0));
    refuse("core scheduling", prctl(PR_SCHED_CORE, 1, 0, 1, 0));
    refuse("another executable", prctl(PR_SET_MM, PR_SET_MM_EXE_FILE, 0, 0, 0));
    refuse("a lower oom_score_adj", open("/proc/self/oom_score_adj", O_WRONLY));
    refuse("memory", open("/proc/self/mem", O_RDWR));
    refuse("another user", setuid(0));
    if (prctl(PR_GET_DUMPABLE) == 1) {
        puts("it is dumpable");
        through++;
    }
    return unused;
}

int main(void) {
    attempt(NULL);
    pthread_t thread;
    pthread_create(&thread, NULL, attempt, NULL);
    pthread_join(thread, NULL);
    fflush(stdout);
    if (fork() == 0) {
        through = 0;
        attempt(NULL);
        fflush(stdout);
        _exit(through != 0);
    }
    int status;
    wait(&status);
    if (through == 0 && status == 0) {
        puts("ok");
    }
}
