// A library that the supervisor preloads into the Python interpreter (supervisor/template.h). It holds the interpreter
// where it would open its script.
//
// `python3 main.py` starts as usual, up to the point where it opens main.py. There it waits. For each order of the
// supervisor it forks a child, whose parent is the supervisor and which goes on from that point as the program's user.
// A program's child runs the code object that the compile step left (compiled-script.c), which may be that of a script
// with another name. Without a code object the interpreter opens main.py itself. A script with an absolute path belongs to
// the image and was compiled when the image was built.
//
// The parent never reads a submitted byte. PROTOCOL.md lists what a program can tell.

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <dlfcn.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../supervisor/start.h"
#include "../supervisor/fault.h"
#include "../supervisor/orders.h"
#include "../supervisor/program-files.h"
#include "../supervisor/start-order.h"
#include "compiled-script.h"
#include "recursion.h"
#include "start-objects.h"

// Needs no report: the supervisor sees that the connection has ended, or that the child's report did not come.
noreturn void die(const char *step) {
    (void)step;
    _exit(EXIT_FAILURE);
}

noreturn void die_because(const char *reason) { die(reason); }

static const char *script;

// The C library calls this with main's arguments, before the interpreter looks at anything.
__attribute__((constructor)) static void prepare(int argument_count, char **arguments) {
    if (argument_count > 1) {
        script = arguments[1];
    }
    unsetenv("LD_PRELOAD");
    watch_import_of_gc();
}

static bool is_script(const char *path) {
    static const char directory[] = PROGRAM_DIRECTORY "/";
    return script != NULL && strncmp(path, directory, sizeof directory - 1) == 0 &&
           strcmp(path + sizeof directory - 1, script) == 0;
}

struct order {
    struct start_order start;
    char *arguments[MOST_ARGUMENTS + 1];
    char text[MOST_RUN_BYTES];
    struct streams streams;
    int report_fd;
};

static void take_descriptors(struct order *order, struct msghdr *message) {
    struct cmsghdr *header = CMSG_FIRSTHDR(message);
    size_t count = header == NULL ? 0 : (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    if (count < ORDERED_CODE) {
        die("an order without its descriptors");
    }
    int fds[MOST_ORDERED_FDS] = {[ORDERED_CODE] = -1};
    memcpy(fds, CMSG_DATA(header), count * sizeof(int));
    order->streams = (struct streams){
        .program_fds = {fds[ORDERED_STDIN], fds[ORDERED_STDOUT], fds[ORDERED_STDERR]},
        .program_results_fd = -1,
        .code_fd = fds[ORDERED_CODE],
    };
    order->report_fd = fds[ORDERED_REPORT];
}

static void split_arguments(struct order *order, size_t bytes) {
    size_t count = 0;
    for (char *at = order->text; at < order->text + bytes; at += strlen(at) + 1) {
        order->arguments[count++] = at;
    }
    order->arguments[count] = NULL;
}

// The supervisor has checked the arguments. The template ends when the supervisor has ended.
static void receive_order(struct order *order) {
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(MOST_ORDERED_FDS * sizeof(int))];
    } control;
    struct iovec parts[] = {
        {.iov_base = &order->start, .iov_len = sizeof order->start},
        {.iov_base = order->text, .iov_len = sizeof order->text},
    };
    struct msghdr message = {
        .msg_iov = parts,
        .msg_iovlen = 2,
        .msg_control = &control,
        .msg_controllen = sizeof control,
    };
    ssize_t got = recvmsg(TEMPLATE_ORDER_FD, &message, MSG_CMSG_CLOEXEC);
    if (got <= (ssize_t)sizeof order->start) {
        die("no order");
    }
    take_descriptors(order, &message);
    split_arguments(order, (size_t)got - sizeof order->start);
}

static void close_descriptors(const struct order *order) {
    for (int i = 0; i < 3; i++) {
        close(order->streams.program_fds[i]);
    }
    if (order->streams.code_fd >= 0) {
        close(order->streams.code_fd);
    }
    close(order->report_fd);
}

// fork(2) with the supervisor as the parent. It does two things that the C library's fork() does: it writes the child's
// number to where the C library keeps the number of each thread, and it names the child's list of robust mutexes
// (get_robust_list(2)), because a new child has none.
static pid_t fork_for_supervisor(void) {
    void *robust_list = NULL;
    size_t robust_list_bytes = 0;
    (void)!syscall(SYS_get_robust_list, 0, &robust_list, &robust_list_bytes);
    int *thread_id = NULL;
    unsigned long flags = CLONE_PARENT | SIGCHLD;
    if (prctl(PR_GET_TID_ADDRESS, &thread_id) == 0) {
        flags |= CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID;
    }
#if defined(__x86_64__)
    pid_t pid = (pid_t)syscall(SYS_clone, flags, NULL, NULL, thread_id, NULL);
#else
    pid_t pid = (pid_t)syscall(SYS_clone, flags, NULL, NULL, NULL, thread_id);
#endif
    if (pid == 0 && robust_list != NULL) {
        (void)!syscall(SYS_set_robust_list, robust_list, robust_list_bytes);
    }
    return pid;
}

// By default, threads get stacks as large as the limit at the interpreter's start (pthread_create(3)). The program's
// limit is another one.
static void set_up_thread_stacks(const struct order *order) {
    pthread_attr_t attributes;
    if (pthread_getattr_default_np(&attributes) != 0 ||
        pthread_attr_setstacksize(&attributes, order->start.limits.memory_bytes) != 0 ||
        pthread_setattr_default_np(&attributes) != 0) {
        fail(order->report_fd, "the stack size of threads");
    }
    pthread_attr_destroy(&attributes);
}

// Whether the interpreter was started with the command of the order.
static bool is_own_command(const struct order *order) {
    return strcmp(order->arguments[1], script) == 0 && order->arguments[2] == NULL;
}

// Returns when the interpreter must open its script itself.
static void become_child(const struct order *order) {
    PyOS_AfterFork_Child();
    set_up_thread_stacks(order);
    set_up_program(order->report_fd, &order->start.role, &order->start.limits, &order->streams);
    bool has_code = order->streams.code_fd >= 0;
    if (close_range(has_code ? PROGRAM_CODE_FD + 1 : PROGRAM_CODE_FD, ~0U, 0) != 0) {
        die("close_range");
    }
    static char path[sizeof PROGRAM_DIRECTORY "/" + MOST_RUN_BYTES] = PROGRAM_DIRECTORY "/";
    strcat(path, order->arguments[1]);
    bool is_of_image = order->arguments[1][0] == '/';
    if (!is_of_image && !is_own_command(order)) {
        set_command(order->arguments, path);
    }
    // From now on fopen64() gives the real file: to the program, or to the interpreter for the text of an error.
    script = NULL;
    if (is_of_image) {
        run_own_script(order->arguments + 1);
    }
    if (has_code) {
        run_compiled(PROGRAM_CODE_FD, path);
    }
}

static void stand_ready(void) {
    keep_start_objects();
    follow_recursion_limit();
    if (setresuid(TEMPLATE_UID, 0, TEMPLATE_UID) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0 ||
        write(TEMPLATE_ORDER_FD, "", 1) != 1) {
        die("stand ready");
    }
}

// Returns only in a child.
static void serve_orders(void) {
    stand_ready();
    struct order order;
    for (;;) {
        receive_order(&order);
        PyOS_BeforeFork();
        pid_t pid = fork_for_supervisor();
        if (pid < 0) {
            fail(order.report_fd, "fork from the template");
        }
        if (pid == 0) {
            become_child(&order);
            return;
        }
        PyOS_AfterFork_Parent();
        close_descriptors(&order);
    }
}

typedef FILE *open_file(const char *path, const char *mode);

// Replaces the C library's function. The interpreter has released its lock around the call.
__attribute__((visibility("default"))) FILE *fopen64(const char *path, const char *mode) {
    static open_file *real;
    if (real == NULL) {
        *(void **)&real = dlsym(RTLD_NEXT, "fopen64");
    }
    if (!is_script(path)) {
        return real(path, mode);
    }
    PyEval_RestoreThread(PyGILState_GetThisThreadState());
    serve_orders();
    PyEval_SaveThread();
    return real(path, mode);
}
