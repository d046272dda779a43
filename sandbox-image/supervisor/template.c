#include "template.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"
#include "oom-rank.h"
#include "program-files.h"
#include "start-order.h"

enum { LIBRARY, INTERPRETER, SCRIPT };

enum {
    // When the interpreter starts, the kernel leaves room for a stack of this size below the program's other memory.
    // The limit itself is set for each program.
    MOST_STACK_BYTES = 1024 * 1024 * 1024,
};

// The standard streams are pipes, like those of a program: the interpreter looks at them when it starts.
static void set_up_streams(void) {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        int ends[2];
        if (pipe(ends) != 0 || dup2(ends[fd == STDIN_FILENO ? 0 : 1], fd) < 0) {
            _exit(EXIT_FAILURE);
        }
        close(ends[0]);
        close(ends[1]);
    }
}

static noreturn void become_template(char *const *command, int order_fd) {
    static char library[4096] = "LD_PRELOAD=";
    strncat(library, command[LIBRARY], sizeof library - sizeof "LD_PRELOAD=");
    char *environment[PROGRAM_VARIABLES + 2] = {NULL};
    memcpy(environment, program_environment, sizeof program_environment);
    environment[PROGRAM_VARIABLES] = library;
    struct rlimit stack;
    if (getrlimit(RLIMIT_STACK, &stack) != 0) {
        _exit(EXIT_FAILURE);
    }
    stack.rlim_cur = stack.rlim_max < MOST_STACK_BYTES ? stack.rlim_max : MOST_STACK_BYTES;
    if (!take_oom_rank(TEMPLATE_OOM_RANK) || setrlimit(RLIMIT_STACK, &stack) != 0 || chdir(PROGRAM_DIRECTORY) != 0 ||
        dup2(order_fd, TEMPLATE_ORDER_FD) < 0 || close_range(TEMPLATE_ORDER_FD + 1, ~0U, 0) != 0) {
        _exit(EXIT_FAILURE);
    }
    set_up_streams();
    execve(command[INTERPRETER], command + INTERPRETER, environment);
    _exit(EXIT_FAILURE);
}

static void await_ready(int order_fd) {
    char ready;
    if (read(order_fd, &ready, 1) != 1) {
        die_because("the interpreter did not start");
    }
}

void start_template(struct template *template) {
    if (template->command == NULL) {
        return;
    }
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
        die("socketpair");
    }
    // The interpreter looks for its script before it opens it. This script is empty, and it is removed before the
    // program's is created.
    create_empty_file(template->command[SCRIPT]);
    pid_t pid = fork();
    if (pid < 0) {
        die("fork");
    }
    if (pid == 0) {
        become_template(template->command, ends[1]);
    }
    close(ends[1]);
    await_ready(ends[0]);
    remove_empty_file(template->command[SCRIPT]);
    template->pid = pid;
    template->order_fd = ends[0];
}

static bool has_ended(const struct template *template) { return waitpid(template->pid, NULL, WNOHANG) != 0; }

void stop_template(struct template *template) {
    if (template->pid == 0) {
        return;
    }
    if (!has_ended(template) &&
        (kill(template->pid, SIGKILL) != 0 || waitpid(template->pid, NULL, 0) != template->pid)) {
        die("stop the template");
    }
    close_fd(&template->order_fd);
    template->pid = 0;
}

void revive_template(struct template *template) {
    if (template->pid != 0 && !has_ended(template)) {
        return;
    }
    stop_template(template);
    start_template(template);
}

bool can_become(const struct template *template, const struct run_request *request, bool has_code) {
    const char *script = request->argv[1];
    return template->pid != 0 && !request->has_results && strcmp(request->argv[0], template->command[INTERPRETER]) == 0 && script != NULL &&
           script[0] != '-' && (has_code || script[0] == '/' || strcmp(script, template->command[SCRIPT]) == 0);
}

// Only the supervisor may call sendmsg(2): the program's filter refuses it (filter.c).
static void send_order(int order_fd, const struct start_order *order, const struct run_request *request, const int *fds,
                       size_t fd_count) {
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(MOST_ORDERED_FDS * sizeof(int))];
    } control = {
        .header = {.cmsg_len = CMSG_LEN(fd_count * sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    memcpy(CMSG_DATA(&control.header), fds, fd_count * sizeof(int));
    struct iovec parts[] = {
        {.iov_base = (void *)(uintptr_t)order, .iov_len = sizeof *order},
        {.iov_base = request->argv[0], .iov_len = request->argument_bytes},
    };
    struct msghdr message = {
        .msg_iov = parts,
        .msg_iovlen = 2,
        .msg_control = &control,
        .msg_controllen = CMSG_SPACE(fd_count * sizeof(int)),
    };
    if (sendmsg(order_fd, &message, MSG_NOSIGNAL) < 0) {
        die("send an order to the template");
    }
}

struct program start_from_template(const struct template *template, const struct role *role,
                                   const struct run_request *request, const struct streams *streams) {
    struct pipe_ends report = open_report_pipe();
    const struct start_order order = {.role = *role, .limits = request->limits};
    const int fds[MOST_ORDERED_FDS] = {
        [ORDERED_STDIN] = streams->program_fds[0],  [ORDERED_STDOUT] = streams->program_fds[1],
        [ORDERED_STDERR] = streams->program_fds[2], [ORDERED_REPORT] = report.writing,
        [ORDERED_CODE] = streams->code_fd,
    };
    send_order(template->order_fd, &order, request, fds, streams->code_fd < 0 ? ORDERED_CODE : MOST_ORDERED_FDS);
    return await_start(&report);
}
