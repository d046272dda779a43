// Tries: to keep the kernel busy with signals: processes that stop, continue and interrupt each other without end.
// Fails: it is their own time that they spend, also what passes in the kernel and what they are stopped for.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

static void ignore(int number) { (void)number; }

int main(void) {
    enum { PROCESSES = 20 };
    pid_t others[PROCESSES];
    for (int number = 1; number <= SIGRTMAX; number++) {
        signal(number, ignore);
    }
    int known = 0;
    while (known < PROCESSES) {
        pid_t pid = fork();
        if (pid == 0) {
            break;
        }
        others[known++] = pid;
    }
    for (unsigned i = 0;; i++) {
        // Those that were made later know those before them; all know the group.
        if (known > 0) {
            kill(others[i % (unsigned)known], i % 3 == 0 ? SIGSTOP : SIGCONT);
        }
        kill(0, i % 2 == 0 ? SIGUSR1 : SIGCONT);
    }
}
