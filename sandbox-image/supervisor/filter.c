#include "filter.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <errno.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
enum { NATIVE_ARCHITECTURE = (int)AUDIT_ARCH_X86_64, FOREIGN_CALL_BIT = 0x40000000 };  // the x32 ABI
#elif defined(__aarch64__)
enum { NATIVE_ARCHITECTURE = (int)AUDIT_ARCH_AARCH64, FOREIGN_CALL_BIT = 0x40000000 };
#else
#error "no filter for this architecture"
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offsetof(struct seccomp_data, field))
// Little-endian: the low half of an argument comes first. The kernel reads these arguments as 32 bits.
#define LOAD_ARGUMENT(n) LOAD(args[n])
#define UNLESS_EQUAL_SKIP(value, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)(value), 0, count)
#define ANSWER(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define REFUSE ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW ANSWER(SECCOMP_RET_ALLOW)

#define REFUSE_CALL(number) LOAD(nr), UNLESS_EQUAL_SKIP(number, 1), REFUSE

// Pid 1 has the program's effective user while a program lives (identity.h), so a program must not change the
// scheduling of pid 1.
#define REFUSE_ON_PID_1(number, argument) \
    LOAD(nr), UNLESS_EQUAL_SKIP(number, 3), LOAD_ARGUMENT(argument), UNLESS_EQUAL_SKIP(1, 1), REFUSE

// setpriority(2) and ioprio_set(2) are allowed for the caller itself alone.
#define REFUSE_UNLESS_SELF(number, self_kind) \
    LOAD(nr), UNLESS_EQUAL_SKIP(number, 6), LOAD_ARGUMENT(0), UNLESS_EQUAL_SKIP(self_kind, 3), LOAD_ARGUMENT(1), \
        UNLESS_EQUAL_SKIP(0, 1), ALLOW, REFUSE

enum {
    IO_PRIORITY_OF_PROCESS = 1,  // IOPRIO_WHO_PROCESS in ioprio_set(2)
    SCHEDULING_COOKIE = 62,      // PR_SCHED_CORE, which older headers lack
};

int install_filter(bool may_start_programs) {
    struct sock_filter filter[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)NATIVE_ARCHITECTURE, 1, 0),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        LOAD(nr),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, FOREIGN_CALL_BIT, 0, 1),
        ANSWER(SECCOMP_RET_KILL_PROCESS),

        // Open files in a message that was not received outlive the program that sent it (seccomp-profile.ts). Only the
        // supervisor may send such messages.
        REFUSE_CALL(SYS_sendmsg),

        // A program that makes itself dumpable again could undo its oom_score_adj and read its own privileged files in
        // /proc. A program with a scheduling cookie could keep the neighbour of its processor idle.
        LOAD(nr),
        UNLESS_EQUAL_SKIP(SYS_prctl, 5),
        LOAD_ARGUMENT(0),
        UNLESS_EQUAL_SKIP(PR_SET_DUMPABLE, 1),
        REFUSE,
        UNLESS_EQUAL_SKIP(SCHEDULING_COOKIE, 1),
        REFUSE,

        REFUSE_UNLESS_SELF(SYS_setpriority, PRIO_PROCESS),
        REFUSE_UNLESS_SELF(SYS_ioprio_set, IO_PRIORITY_OF_PROCESS),
        REFUSE_ON_PID_1(SYS_sched_setaffinity, 0),
        REFUSE_ON_PID_1(SYS_sched_setattr, 0),
        REFUSE_ON_PID_1(SYS_sched_setparam, 0),
        REFUSE_ON_PID_1(SYS_sched_setscheduler, 0),
        // The filter of the compile step ends here.
        may_start_programs ? (struct sock_filter)ALLOW : (struct sock_filter)LOAD(nr),

        // A program can never execute another binary: the one descriptor that is allowed closes on exec, and no program
        // can own its number.
        REFUSE_CALL(SYS_execve),
        LOAD(nr),
        UNLESS_EQUAL_SKIP(SYS_execveat, 6),
        LOAD_ARGUMENT(0),
        UNLESS_EQUAL_SKIP(PROGRAM_EXECUTABLE_FD, 3),
        LOAD_ARGUMENT(4),
        UNLESS_EQUAL_SKIP(AT_EMPTY_PATH, 1),
        ALLOW,
        REFUSE,
        ALLOW,
    };
    struct sock_fprog fprog = {.len = sizeof filter / sizeof *filter, .filter = filter};
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0U, &fprog);
}
