// Tries: vfork beyond its manual: a child that returns into its parent's stack, that starts threads and children of its own,
//   that shares the memory when its parent goes on, that outlives the program.
// Fails: they are processes of the program's user, and die with it.
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int written;

static int write_and_linger(void *unused) {
    (void)unused;
    written = 1;
    setsid();
    signal(SIGTERM, SIG_IGN);
    if (syscall(SYS_vfork) == 0) {
        for (;;) {
            pause();  // its parent sleeps in the kernel until this one ends
        }
    }
    return 0;
}

int main(void) {
    enum { STACK = 65536 };
    pid_t child = vfork();
    if (child == 0) {
        written = 2;
        _exit(7);
    }
    int status;
    waitpid(child, &status, 0);
    if (written != 2 || WEXITSTATUS(status) != 7) {
        printf("vfork: %d %x\n", written, status);
    }
    for (int i = 0; i < 8; i++) {
        char *stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        written = 0;
        // Without a signal at its end, and with a group of its own: who waits for children does not see it.
        if (clone(write_and_linger, stack + STACK, CLONE_VM, NULL) < 0) {
            perror("clone");
        }
        while (written == 0) {
            sched_yield();
        }
    }
    puts("ok");
}
