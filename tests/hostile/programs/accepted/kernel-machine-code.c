// Tries: code that it makes while it runs: on the stack, on the heap, in memory that was writable a moment ago; and the
//   processor's own clock, with and without leave.
// Fails: nothing is attacked by it. Compilers that work while a program runs need the same, and the clock counts no less time.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
static const unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};  // mov eax, 42; ret

static int call(void *memory) {
    memcpy(memory, code, sizeof code);
    return ((int (*)(void))memory)() == 42;
}

static int on_stack(void) {
    unsigned char space[8192] __attribute__((aligned(4096)));
    return mprotect(space, 4096, PROT_READ | PROT_WRITE | PROT_EXEC) == 0 && call(space);
}

static int made_ready(void) {
    unsigned char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(memory, code, sizeof code);
    return mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0 && ((int (*)(void))memory)() == 42;
}

static int runs(int (*work)(void)) {
    pid_t pid = fork();
    if (pid == 0) {
        _exit(!work());
    }
    int status;
    return waitpid(pid, &status, 0) == pid && status == 0;
}

static int by_clock(void) {
    unsigned long long before = __builtin_ia32_rdtsc();
    for (volatile int i = 0; i < 1000; i++) {
    }
    return __builtin_ia32_rdtsc() > before;
}

static int without_leave(void) {
    return prctl(PR_SET_TSC, PR_TSC_SIGSEGV) == 0 && by_clock();
}

static int in_vain(void) {
    return !runs(without_leave);
}
#else
static int runs(int (*work)(void)) { return work(); }
static int on_stack(void) { return 1; }
static int made_ready(void) { return 1; }
static int by_clock(void) { return 1; }
static int in_vain(void) { return 1; }
#endif

int main(void) {
    int result = runs(on_stack) << 3 | runs(made_ready) << 2 | runs(by_clock) << 1 | runs(in_vain);
    if (result == 15) {
        puts("ok");
    } else {
        printf("%x\n", result);
    }
}
