// The interpreter limits recursion that passes through C, such as that of a function under functools.cache, to a number
// of its own (Py_C_RECURSION_LIMIT), whatever sys.setrecursionlimit() says and however large the stack is. Here a stack
// is as large as the memory limit, so that call raises the limit for C too, as far as the stack goes. A program that does
// not call it finds the interpreter as it is.
//
// The limit belongs to a thread. A raise holds for the thread that asked for it and for those that start later.

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../supervisor/fault.h"
#include "recursion.h"

// A call of a Python function through C takes up to this many steps of the limit.
enum { STEPS_OF_A_CALL = 4 };
// The most stack that a step takes, with room to spare.
enum { BYTES_OF_A_STEP = 2048 };

static PyCFunction set_python_limit;
static long long python_limit;  // 0 until the program sets one
static _Thread_local int c_limit = Py_C_RECURSION_LIMIT;

static int limit_for(size_t stack_bytes) {
    long long wanted = STEPS_OF_A_CALL * python_limit;
    long long most = (long long)(stack_bytes / BYTES_OF_A_STEP);
    long long limit = wanted < most ? wanted : most;
    return limit < Py_C_RECURSION_LIMIT ? Py_C_RECURSION_LIMIT : (int)limit;
}

// The C library would look up the main thread's stack in /proc/self/maps, which a program may not read.
static size_t own_stack_bytes(void) {
    struct rlimit stack;
    if (gettid() == getpid()) {
        return getrlimit(RLIMIT_STACK, &stack) == 0 ? (size_t)stack.rlim_cur : 0;
    }
    pthread_attr_t attributes;
    size_t bytes = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        (void)pthread_attr_getstacksize(&attributes, &bytes);
        (void)pthread_attr_destroy(&attributes);
    }
    return bytes;
}

static PyObject *set_both_limits(PyObject *module, PyObject *limit) {
    PyObject *done = set_python_limit(module, limit);
    if (done != NULL) {
        python_limit = Py_GetRecursionLimit();
        int raised = limit_for(own_stack_bytes());
        PyThreadState_Get()->c_recursion_remaining += raised - c_limit;
        c_limit = raised;
    }
    return done;
}

void follow_recursion_limit(void) {
    PyObject *function = PySys_GetObject("setrecursionlimit");
    if (function == NULL || !PyCFunction_Check(function)) {
        die("find sys.setrecursionlimit");
    }
    PyMethodDef *definition = ((PyCFunctionObject *)function)->m_ml;
    set_python_limit = definition->ml_meth;
    definition->ml_meth = set_both_limits;
}

struct thread_start {
    void *(*routine)(void *);
    void *argument;
    int c_limit;
};

static void *start_with_limit(void *argument) {
    struct thread_start start = *(struct thread_start *)argument;
    free(argument);
    c_limit = start.c_limit;
    return start.routine(start.argument);
}

static size_t stack_bytes_of(const pthread_attr_t *attributes) {
    size_t bytes = 0;
    pthread_attr_t defaults;
    if (attributes != NULL) {
        (void)pthread_attr_getstacksize(attributes, &bytes);
    } else if (pthread_getattr_default_np(&defaults) == 0) {
        (void)pthread_attr_getstacksize(&defaults, &bytes);
        (void)pthread_attr_destroy(&defaults);
    }
    return bytes;
}

// The state of the thread that the interpreter is about to start; NULL when something else starts a thread.
static PyThreadState *coming_thread(void) {
    PyThreadState *current = PyThreadState_GetUnchecked();
    PyThreadState *newest = current == NULL ? NULL : PyInterpreterState_ThreadHead(current->interp);
    return newest == NULL || newest->_status.bound ? NULL : newest;
}

typedef int create_thread(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

// Replaces the C library's function.
__attribute__((visibility("default"))) int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                                                          void *(*routine)(void *), void *argument) {
    static create_thread *real;
    if (real == NULL) {
        *(void **)&real = dlsym(RTLD_NEXT, "pthread_create");
    }
    PyThreadState *coming = python_limit == 0 ? NULL : coming_thread();
    struct thread_start *start = coming == NULL ? NULL : malloc(sizeof *start);
    if (start == NULL) {
        return real(thread, attributes, routine, argument);
    }
    int limit = limit_for(stack_bytes_of(attributes));
    *start = (struct thread_start){.routine = routine, .argument = argument, .c_limit = limit};
    coming->c_recursion_remaining += limit - Py_C_RECURSION_LIMIT;
    int error = real(thread, attributes, start_with_limit, start);
    if (error != 0) {
        free(start);
    }
    return error;
}
