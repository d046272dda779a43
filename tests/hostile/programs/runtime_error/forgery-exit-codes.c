// Tries: to be taken for something else by its end: the codes that shells and the supervisor use, codes that are zero when
//   they are cut to a byte's width, an end of one thread, an end by the bare system call after the output that is right.
// Fails: an exit code is the program's own, and says nothing but itself; none but 0 is a success.
// Request: {"tests": [{"in": "137", "expected_out": "ok\n"}, {"in": "127", "expected_out": "ok\n"}, {"in": "139", "expected_out": "ok\n"}, {"in": "511", "expected_out": "ok\n"}, {"in": "-1", "expected_out": "ok\n"}, {"in": "256", "expected_out": "ok\n"}, {"in": "-65536", "expected_out": "ok\n"}]}
// Verdicts: runtime_error, runtime_error, runtime_error, runtime_error, runtime_error, accepted, accepted
// Error: runtime error: exit code 137
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    long code;
    if (scanf("%ld", &code) != 1) {
        return 0;
    }
    puts("ok");
    fflush(stdout);
    syscall(SYS_exit, code);
}
