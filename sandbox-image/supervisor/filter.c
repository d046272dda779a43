#include "filter.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
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

// Before and after each of these parts, the accumulator holds the number of the call: a part that has loaded an
// argument ends with an answer. So a part costs one comparison for every other call. When the filter is installed, the
// kernel tries it on all calls.
#define REFUSE_CALL(number) UNLESS_EQUAL_SKIP(number, 1), REFUSE

// The answer depends on one argument. The answers to `count` values follow, and then ALLOW.
#define BY_ARGUMENT(number, argument, count) UNLESS_EQUAL_SKIP(number, 2 + 2 * (count)), LOAD_ARGUMENT(argument)
#define REFUSE_VALUE(value) UNLESS_EQUAL_SKIP(value, 1), REFUSE
#define REFUSE_VALUES_ABOVE(value) BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, (unsigned)(value), 0, 1), REFUSE
#define ANSWER_AS_DONE(value) UNLESS_EQUAL_SKIP(value, 1), ANSWER(SECCOMP_RET_ERRNO | 0)

// Pid 1 has the program's effective user while a program lives (identity.h), so a program must not change the
// scheduling of pid 1.
#define REFUSE_ON_PID_1(number, argument) BY_ARGUMENT(number, argument, 1), REFUSE_VALUE(1), ALLOW

// setpriority(2) and ioprio_set(2) are allowed for the caller itself alone.
#define REFUSE_UNLESS_SELF(number, self_kind) \
    UNLESS_EQUAL_SKIP(number, 6), LOAD_ARGUMENT(0), UNLESS_EQUAL_SKIP(self_kind, 3), LOAD_ARGUMENT(1), \
        UNLESS_EQUAL_SKIP(0, 1), ALLOW, REFUSE

// The kernel does not charge the container for what these calls keep, or takes it from a limit of the whole host: the
// machine code of filters (net.core.bpf_jit_limit), locks, the notes of ksmd.
#define REFUSE_FILTERS_ON_SOCKETS \
    BY_ARGUMENT(SYS_setsockopt, 2, 4), REFUSE_VALUE(SO_ATTACH_FILTER), REFUSE_VALUE(SO_ATTACH_BPF), \
        REFUSE_VALUE(SO_ATTACH_REUSEPORT_CBPF), REFUSE_VALUE(SO_ATTACH_REUSEPORT_EBPF), ALLOW

// A program may have a lock on each byte of a file. A sandbox has one program, so a lock is answered as taken, and is
// not. F_GETLK says that nobody holds one. flock(2) is allowed: a descriptor has one such lock at most.
#define REFUSE_LOCKS \
    BY_ARGUMENT(SYS_fcntl, 1, 7), ANSWER_AS_DONE(F_SETLK), ANSWER_AS_DONE(F_SETLKW), ANSWER_AS_DONE(F_OFD_SETLK), \
        ANSWER_AS_DONE(F_OFD_SETLKW), REFUSE_VALUE(F_SETLEASE), REFUSE_VALUE(F_NOTIFY), \
        REFUSE_VALUES_ABOVE(LAST_FILE_COMMAND), ALLOW

enum {
    IO_PRIORITY_OF_PROCESS = 1,  // IOPRIO_WHO_PROCESS in ioprio_set(2)
    LAST_FILE_COMMAND = 1038,    // F_SET_FILE_RW_HINT. Newer kernels have leases of other kinds above it.
    // What older headers lack of prctl(2):
    SCHEDULING_COOKIE = 62,  // PR_SCHED_CORE
    MERGE_MEMORY = 67,       // PR_SET_MEMORY_MERGE
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
        // /proc. A program with a scheduling cookie could keep the neighbour of its processor idle. The kernel charges
        // nobody for filters, for what ksmd notes of pages and for the names of mappings.
        BY_ARGUMENT(SYS_prctl, 0, 5),
        REFUSE_VALUE(PR_SET_DUMPABLE),
        REFUSE_VALUE(SCHEDULING_COOKIE),
        REFUSE_VALUE(PR_SET_SECCOMP),
        REFUSE_VALUE(MERGE_MEMORY),
        REFUSE_VALUE(PR_SET_VMA),
        ALLOW,
        BY_ARGUMENT(SYS_madvise, 2, 1),
        REFUSE_VALUE(MADV_MERGEABLE),
        ALLOW,
        REFUSE_CALL(SYS_seccomp),
        REFUSE_FILTERS_ON_SOCKETS,
        REFUSE_LOCKS,

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
