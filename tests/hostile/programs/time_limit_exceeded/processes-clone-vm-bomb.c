// Tries: a bomb of tasks that share one memory, one stack each, so that they cost the bomber nothing; each has no signal at
//   its end, and makes more.
// Fails: they are counted as processes are, and their time is the program's.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <sched.h>
#include <sys/mman.h>

enum { STACK = 4096 };

static int spread(void *unused) {
    for (;;) {
        char *stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (clone(spread, stack + STACK, CLONE_VM | CLONE_FILES | CLONE_FS | CLONE_SIGHAND, unused) < 0) {
            munmap(stack, STACK);
        }
    }
    return 0;
}

int main(void) { spread(NULL); }
