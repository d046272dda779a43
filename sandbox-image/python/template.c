// Holds the Python interpreter at the door of its script: a library that the supervisor preloads (supervisor/template.h).
//
// `python3 main.py` is started as ever, and comes to where it opens main.py: there it stands ready. For each order of the
// supervisor's it forks a child that goes on from that point as the program's user, and the supervisor is its parent. A
// program's child runs the code object that the compile step left, just as the interpreter would have run the file
// (Python/pythonrun.c, _PyRun_SimpleFile; Modules/main.c, Py_RunMain). Without one the child lets the interpreter open
// the file itself. Any other script is one of ours, compiled when the image was built.
//
// The parent never reads a byte that was submitted. What a program can tell by: PROTOCOL.md.

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <marshal.h>

#include <dlfcn.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../supervisor/child.h"
#include "../supervisor/fault.h"
#include "../supervisor/orders.h"
#include "../supervisor/source-file.h"
#include "../supervisor/start-order.h"
#include "start-objects.h"

// The supervisor sees that the connection has ended, or that the report did not come.
noreturn void die(const char *step) {
    (void)step;
    _exit(EXIT_FAILURE);
}

noreturn void die_because(const char *reason) { die(reason); }

// PEP 552
enum { PYC_HEADER_BYTES = 16 };

static const char *script;

// The C library calls it with main's arguments, before the interpreter looks at anything.
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

// The supervisor has checked the arguments. Ends with it.
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

// fork(2) with the supervisor as the parent. The C library keeps the number of each thread, so the child's has to be
// written there, and a child has no list of robust mutexes (get_robust_list(2)) until it names one: as its own fork()
// does.
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

// Threads get stacks as large as the limit at the interpreter's start, which was another one (pthread_create(3)).
static void set_up_thread_stacks(const struct order *order) {
    pthread_attr_t attributes;
    if (pthread_getattr_default_np(&attributes) != 0 ||
        pthread_attr_setstacksize(&attributes, order->start.limits.memory_bytes) != 0 ||
        pthread_setattr_default_np(&attributes) != 0) {
        fail(order->report_fd, "the stack size of threads");
    }
    pthread_attr_destroy(&attributes);
}

// The code object that a file holds behind a header; NULL when it is none, or there is no room for it. Closes the file.
static PyObject *load_code(int code_fd, Py_ssize_t header_bytes) {
    struct stat code;
    if (code_fd < 0 || fstat(code_fd, &code) != 0 || code.st_size <= header_bytes) {
        die("look at compiled code");
    }
    const char *bytes = mmap(NULL, (size_t)code.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, code_fd, 0);
    if (bytes == MAP_FAILED) {
        close(code_fd);
        return NULL;
    }
    PyObject *object = PyMarshal_ReadObjectFromString(bytes + header_bytes, code.st_size - header_bytes);
    munmap((void *)(uintptr_t)bytes, (size_t)code.st_size);
    close(code_fd);
    if (object != NULL && !PyCode_Check(object)) {
        Py_CLEAR(object);
    }
    PyErr_Clear();
    return object;
}

// As flush_io() of pythonrun.c: the exception that is on its way stays, those of the flushes are dropped. Returns whether
// there was none.
static bool flush_streams(void) {
    bool flushes = true;
    PyObject *exception = PyErr_GetRaisedException();
    static const char *const names[] = {"stderr", "stdout"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        PyObject *stream = PySys_GetObject(names[i]);
        PyObject *flushed = stream == NULL ? NULL : PyObject_CallMethod(stream, "flush", NULL);
        flushes = flushes && (stream == NULL || flushed != NULL);
        Py_XDECREF(flushed);
        PyErr_Clear();
    }
    PyErr_SetRaisedException(exception);
    return flushes;
}

static PyObject *source_loader(PyObject *path) {
    PyObject *importer = PyImport_ImportModule("_frozen_importlib_external");
    PyObject *type = importer == NULL ? NULL : PyObject_GetAttrString(importer, "SourceFileLoader");
    PyObject *loader = type == NULL ? NULL : PyObject_CallFunction(type, "sO", "__main__", path);
    Py_XDECREF(type);
    Py_XDECREF(importer);
    return loader;
}

static bool describe_main(PyObject *names, PyObject *path) {
    PyObject *loader = source_loader(path);
    bool described = loader != NULL && PyDict_SetItemString(names, "__file__", path) == 0 &&
                     PyDict_SetItemString(names, "__cached__", Py_None) == 0 &&
                     PyDict_SetItemString(names, "__loader__", loader) == 0;
    Py_XDECREF(loader);
    return described;
}

static void forget_file(PyObject *names) {
    static const char *const keys[] = {"__file__", "__cached__"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (PyDict_PopString(names, keys[i], NULL) < 0) {
            PyErr_Print();
        }
    }
}

// How the program ended, as far as the interpreter is told.
struct end {
    int status;
    bool interrupted;
    bool flushed;  // the standard streams have taken everything, and no traceback is still to come
};

// As _PyRun_SimpleFile() of pythonrun.c, from where the file would be read on. Returns whether it raised nothing.
static bool run_main(PyObject *code, const char *path_text, struct end *end) {
    PyObject *module = PyImport_AddModuleRef("__main__");
    PyObject *path = PyUnicode_DecodeFSDefault(path_text);
    PyObject *names = module == NULL ? NULL : PyModule_GetDict(module);
    if (names == NULL || path == NULL || !describe_main(names, path)) {
        die("describe __main__");
    }
    PyObject *value = PyEval_EvalCode(code, names, names);
    end->interrupted = value == NULL && PyErr_Occurred() == PyExc_KeyboardInterrupt;
    Py_DECREF(code);
    end->flushed = flush_streams() && value != NULL;
    bool returned = value != NULL;
    Py_CLEAR(value);
    if (!returned) {
        Py_CLEAR(module);
        PyErr_Print();
    }
    forget_file(names);
    Py_DECREF(path);
    Py_XDECREF(module);
    return returned;
}

static noreturn void leave(const struct end *end) {
    if (end->interrupted) {
        signal(SIGINT, SIG_DFL);
        kill(getpid(), SIGINT);
    }
    exit(end->interrupted ? SIGINT + 128 : end->status);
}

static void leave_by_capsule(PyObject *capsule) { leave(PyCapsule_GetPointer(capsule, NULL)); }

// When everything of the program's is finalised, the interpreter frees what it has itself, piece by piece; the kernel does
// that at once. This dictionary goes where that begins. What is still to be flushed may fail, and then the status is
// another one: so not when a stream has failed, or when somebody may write after it was flushed.
static void leave_when_finalised(struct end *end) {
    PyObject *modules = PyImport_GetModuleDict();
    if (!end->flushed || PyDict_GetItemString(modules, "atexit") != NULL) {
        return;
    }
    PyObject *interpreters_own = PyInterpreterState_GetDict(PyInterpreterState_Get());
    PyObject *capsule = interpreters_own == NULL ? NULL : PyCapsule_New(end, NULL, leave_by_capsule);
    if (capsule != NULL && PyDict_SetItemString(interpreters_own, "leave", capsule) == 0) {
        Py_DECREF(capsule);  // else it stays: without memory for this, the end is only slower
    }
    PyErr_Clear();
}

// As Py_RunMain() of main.c ends.
static noreturn void run_program(PyObject *code, const char *path) {
    static struct end end;
    end.status = run_main(code, path, &end) ? 0 : 1;
    leave_when_finalised(&end);
    if (Py_FinalizeEx() < 0) {
        end.status = 120;
    }
    leave(&end);
}

static void set_arguments(char *const *arguments) {
    PyObject *list = PyList_New(0);
    for (; list != NULL && *arguments != NULL; arguments++) {
        PyObject *argument = PyUnicode_DecodeFSDefault(*arguments);
        if (argument == NULL || PyList_Append(list, argument) != 0) {
            die("the script's arguments");
        }
        Py_DECREF(argument);
    }
    if (list == NULL || PySys_SetObject("argv", list) != 0) {
        die("sys.argv");
    }
    Py_DECREF(list);
}

static noreturn void run_own_script(const struct order *order) {
    const char *path = order->arguments[1];
    set_arguments(order->arguments + 1);
    PyObject *code = load_code(open(path, O_RDONLY | O_CLOEXEC), PYC_HEADER_BYTES);
    if (code == NULL) {
        die("load a script of ours");
    }
    run_program(code, path);
}

// Returns when the interpreter is to open its script itself.
static void become_child(const struct order *order, const char *script_path) {
    PyOS_AfterFork_Child();
    set_up_thread_stacks(order);
    set_up_program(order->report_fd, order->start.uid, &order->start.limits, &order->streams);
    bool has_code = order->streams.code_fd >= 0;
    if (close_range(has_code ? PROGRAM_CODE_FD + 1 : PROGRAM_CODE_FD, ~0U, 0) != 0) {
        die("close_range");
    }
    bool is_own_script = strcmp(order->arguments[1], script) != 0;
    // Whoever opens the file from now on gets the file: the program, or the interpreter for the text of an error.
    script = NULL;
    if (is_own_script) {
        run_own_script(order);
    }
    PyObject *code = has_code ? load_code(PROGRAM_CODE_FD, 0) : NULL;
    if (code != NULL) {
        run_program(code, script_path);
    }
}

static void stand_ready(void) {
    keep_start_objects();
    if (setresuid(TEMPLATE_UID, 0, TEMPLATE_UID) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0 ||
        write(TEMPLATE_ORDER_FD, "", 1) != 1) {
        die("stand ready");
    }
}

// Who returns is a child.
static void serve_orders(const char *script_path) {
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
            become_child(&order, script_path);
            return;
        }
        PyOS_AfterFork_Parent();
        close_descriptors(&order);
    }
}

typedef FILE *open_file(const char *path, const char *mode);

// In place of the C library's. The interpreter has let go of its lock around the call.
__attribute__((visibility("default"))) FILE *fopen64(const char *path, const char *mode) {
    static open_file *real;
    if (real == NULL) {
        *(void **)&real = dlsym(RTLD_NEXT, "fopen64");
    }
    if (!is_script(path)) {
        return real(path, mode);
    }
    PyEval_RestoreThread(PyGILState_GetThisThreadState());
    serve_orders(path);
    PyEval_SaveThread();
    return real(path, mode);
}
