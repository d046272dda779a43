// Tries: to fill the machine with processes: every one of them forks, by fork, vfork and clone, in sessions of their own.
// Fails: the program's user may have 64 processes and threads, and the CPU time of all of them is the program's.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    for (unsigned i = 0;; i++) {
        switch (i % 3) {
            case 0:
                fork();
                break;
            case 1:
                syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
                break;
            default:
                if (vfork() == 0) {
                    _exit(0);
                }
        }
        setsid();
    }
}
