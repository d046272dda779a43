// Tries: to spend its time where no main is running: before it, in a constructor and in a function that the loader calls, and
//   after it, in an exit handler and in a destructor.
// Fails: the clock starts before the first instruction of the program, and runs until its process has ended.
// Request: {"time_limit": 0.1, "tests": [{"in": "c", "expected_out": "ok\n"}, {"in": "h", "expected_out": "ok\n"}, {"in": "d", "expected_out": "ok\n"}, {"in": "p", "expected_out": "ok\n"}]}
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char place;

static void spin_at(char here) {
    while (place == here) {
        __asm__ volatile("");
    }
}

__attribute__((constructor(101))) static void construct(void) {
    if (read(0, &place, 1) != 1) {
        abort();
    }
    spin_at('c');
}

__attribute__((destructor)) static void destruct(void) { spin_at('d'); }

static void handle_exit(void) { spin_at('h'); }

int main(void) {
    atexit(handle_exit);
    puts("ok");
    if (place == 'p') {
        // The program has ended for its parent; what it leaves behind has not.
        if (fork() != 0) {
            pause();
        }
        exit(0);
    }
    return 0;
}
