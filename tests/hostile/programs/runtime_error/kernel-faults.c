// Tries: to be taken for anything but what it is by the way it ends: every fault of a processor, one after the other.
// Fails: the signal is the kernel's word, and the error names it.
// Request: {"tests": [{"in": "n", "expected_out": ""}, {"in": "z", "expected_out": ""}, {"in": "i", "expected_out": ""}, {"in": "b", "expected_out": ""}, {"in": "t", "expected_out": ""}, {"in": "x", "expected_out": ""}, {"in": "p", "expected_out": ""}, {"in": "s", "expected_out": ""}]}
// Error: runtime error: killed by SIGSEGV
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static volatile int zero;

int main(void) {
    char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, memfd_create("short", 0), 0);
    switch (getchar()) {
        case 'n':
            return *(volatile int *)0;
        case 'z':
            raise(SIGFPE);
            return 1 / zero;
        case 'i':
            __builtin_trap();
        case 'b':
            return page[0];  // behind the end of the file
        case 't':
            raise(SIGTRAP);
            break;
        case 'x':
            ((void (*)(void))page)();
            break;
        case 'p':
            // The handler's stack is not there, and the signal comes again.
            sigaltstack(&(stack_t){.ss_sp = (void *)4096, .ss_size = 1 << 16}, NULL);
            sigaction(SIGSEGV, &(struct sigaction){.sa_handler = (void (*)(int))8, .sa_flags = SA_ONSTACK}, NULL);
            return *(volatile int *)8;
        default:
            syscall(0x40000000 | SYS_getpid);  // x32
    }
    return 0;
}
