#include "start.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bounds.h"
#include "clock.h"
#include "code.h"
#include "filter.h"
#include "oom-rank.h"
#include "processes.h"
#include "program-files.h"

enum {
    NS_PER_S = 1000000000,
    MOST_TICKS_AHEAD = 8,
    MOST_FILE_BYTES = 8 * 1024 * 1024,  // the program's directory holds no more
};

char *const program_environment[PROGRAM_VARIABLES + 1] = {
    "PATH=/usr/local/bin:/usr/bin:/bin",
    "HOME=" PROGRAM_DIRECTORY,
    "TMPDIR=" PROGRAM_DIRECTORY,
    "LANG=C.UTF-8",
    "TZ=UTC",
    "ONLINE_JUDGE=true",
    NULL,
};

noreturn void fail(int report_fd, const char *step) {
    struct child_report report = {.failed_errno = errno};
    strncpy(report.failed_step, step, sizeof report.failed_step - 1);
    (void)!write(report_fd, &report, sizeof report);
    _exit(127);
}

static void setup_streams(int report_fd, const struct streams *streams) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (dup2(streams->program_fds[fd], fd) < 0) {
            fail(report_fd, "standard streams");
        }
    }
    if (streams->code_fd >= 0 && dup2(streams->code_fd, PROGRAM_CODE_FD) < 0) {
        fail(report_fd, "the compiled program");
    }
    if (streams->program_results_fd >= 0 && dup2(streams->program_results_fd, PROGRAM_RESULTS_FD) < 0) {
        fail(report_fd, "the pipe for results");
    }
}

// A process is not dumpable when its executable is not readable (ptrace(2)). So a compiled program gets mode 0111; the
// interpreters in the image are not readable either.
static int open_executable(const struct run_request *request, struct streams *streams) {
    if (!runs_compiled_program(request)) {
        return open(request->argv[0], O_PATH | O_CLOEXEC);
    }
    int fd = streams->code_fd;
    streams->code_fd = -1;
    return fd >= 0 && fchmod(fd, 0111) == 0 ? fd : -1;
}

static void setup_executable(int report_fd, const struct run_request *request, struct streams *streams) {
    int fd = open_executable(request, streams);
    if (fd < 0 || dup3(fd, PROGRAM_EXECUTABLE_FD, O_CLOEXEC) < 0) {
        fail(report_fd, request->argv[0]);
    }
}

// The supervisor's own descriptors 3 and 4 are not needed in the child.
static void setup_object(int report_fd) {
    int fd = create_object();
    if (fd < 0 || dup2(fd, COMPILER_OBJECT_FD) < 0) {
        fail(report_fd, "the object file");
    }
}

static void setup_oom_victim(int report_fd) {
    if (!take_oom_rank(PROGRAM_OOM_RANK)) {
        fail(report_fd, "oom_score_adj");
    }
}

// The kernel counts RLIMIT_CPU in ticks, and whatever runs at a tick is charged the whole tick. So that count may run
// ahead of the CPU time that the test is charged for, and a program that is charged for less than its time limit must not
// meet it. It is for a program that nobody watches any more.
static rlim_t cpu_limit_s(const struct program_limits *program) {
    return MOST_TICKS_AHEAD * ((rlim_t)(program->time_ns / NS_PER_S) + (program->time_ns % NS_PER_S > 0)) + 1;
}

static void setup_limits(int report_fd, const struct role *role, const struct program_limits *program) {
    rlim_t cpu_s = cpu_limit_s(program);
    rlim_t file_bytes = role->may_start_programs ? MOST_CODE_BYTES : MOST_FILE_BYTES;
    const struct {
        __rlimit_resource_t resource;
        rlim_t soft;
        rlim_t hard;
    } limits[] = {
        {RLIMIT_CPU, cpu_s, cpu_s + 1},
        {RLIMIT_STACK, program->memory_bytes, program->memory_bytes},
        {RLIMIT_FSIZE, file_bytes, file_bytes},
        {RLIMIT_NPROC, PROCESS_LIMIT, PROCESS_LIMIT},
        {RLIMIT_NOFILE, PROGRAM_DESCRIPTOR_LIMIT, PROGRAM_DESCRIPTOR_LIMIT},
        // 1 keeps the kernel from starting a handler in the host's core_pattern; 0 would not (core(5)).
        {RLIMIT_CORE, 1, 1},
        {RLIMIT_MEMLOCK, 0, 0},
        {RLIMIT_MSGQUEUE, 0, 0},
        {RLIMIT_SIGPENDING, 1024, 1024},
        {RLIMIT_NICE, 0, 0},
        {RLIMIT_RTPRIO, 0, 0},
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        struct rlimit limit;
        if (getrlimit(limits[i].resource, &limit) != 0) {
            fail(report_fd, "getrlimit");
        }
        limit.rlim_max = lesser(limits[i].hard, limit.rlim_max);  // the container may have set a lower one
        limit.rlim_cur = lesser(limits[i].soft, limit.rlim_max);
        if (setrlimit(limits[i].resource, &limit) != 0) {
            fail(report_fd, "setrlimit");
        }
    }
}

static void setup_signals(int report_fd) {
    sigset_t none;
    sigemptyset(&none);
    if (sigprocmask(SIG_SETMASK, &none, NULL) != 0) {
        fail(report_fd, "sigprocmask");
    }
}

static void setup_identity(int report_fd, const struct role *role) {
    uid_t uid = role->uid;
    gid_t gid = role->gid;
    if (setgroups(0, NULL) != 0 || setresgid(gid, gid, gid) != 0 || setresuid(uid, uid, uid) != 0) {
        fail(report_fd, "drop privileges");
    }
    // A change of user resets the dumpable flag (prctl(2)). exec resets it once more, by the file's mode.
    if (prctl(PR_SET_DUMPABLE, 0) != 0) {
        fail(report_fd, "prctl");
    }
}

static void report_start(int report_fd) {
    struct child_report report = {.failed_step = "", .program.pid = getpid()};
    struct start_figures *start = &report.program.start;
    if (!read_schedstat("/proc/thread-self/schedstat", &start->before)) {
        fail(report_fd, "read schedstat");
    }
    start->before.cpu_ns = own_cpu_ns();
    start->started_ns = now_ns();
    if (write(report_fd, &report, sizeof report) != (ssize_t)sizeof report) {
        _exit(127);
    }
}

// What the compile step left may not be an executable, or may name an interpreter that does not exist. Exit code 126 is
// what a shell gives.
static noreturn void cannot_start(void) {
    dprintf(STDERR_FILENO, "the compiled program cannot be started: %s\n", strerror(errno));
    _exit(126);
}

void set_up_program(int report_fd, const struct role *role, const struct program_limits *limits,
                    const struct streams *streams) {
    if (setsid() < 0 || chdir(PROGRAM_DIRECTORY) != 0) {
        fail(report_fd, "enter the program's directory");
    }
    umask(022);
    setup_streams(report_fd, streams);
    setup_oom_victim(report_fd);
    setup_limits(report_fd, role, limits);
    setup_signals(report_fd);
    setup_identity(report_fd, role);
    report_start(report_fd);
    if (install_filter(role->may_start_programs) != 0) {
        fail(report_fd, "seccomp");
    }
}

noreturn void become_program(int report_fd, const struct role *role, const struct run_request *request,
                             const struct streams *streams) {
    struct streams rest = *streams;
    setup_executable(report_fd, request, &rest);
    if (rest.code_fd >= 0 && !role->may_start_programs && (rest.code_fd = open_code(rest.code_fd)) < 0) {
        fail(report_fd, "open the compiled program");
    }
    if (role->may_start_programs) {
        setup_object(report_fd);
    }
    char *environment[PROGRAM_VARIABLES + MOST_VARIABLES + 1];
    memcpy(environment, program_environment, sizeof program_environment);
    memcpy(environment + PROGRAM_VARIABLES, request->variables, sizeof request->variables);
    set_up_program(report_fd, role, &request->limits, &rest);
    syscall(SYS_execveat, PROGRAM_EXECUTABLE_FD, "", request->argv, environment, AT_EMPTY_PATH);
    if (runs_compiled_program(request)) {
        cannot_start();
    }
    fail(report_fd, "exec");
}
