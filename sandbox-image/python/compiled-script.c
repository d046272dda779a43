// Runs a script from its code object, without its text, just as the interpreter would have run the file
// (Python/pythonrun.c, _PyRun_SimpleFile; Modules/main.c, Py_RunMain), and ends the process in the same way.

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <marshal.h>

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../supervisor/fault.h"
#include "compiled-script.h"

// PEP 552
enum { PYC_HEADER_BYTES = 16 };

// Loads the code object that a file holds behind a header. NULL when the file holds no code object, or when memory is
// short. Closes the file.
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

// Like flush_io() of pythonrun.c: keeps the current exception and drops those of the flushes. Returns whether every
// flush succeeded.
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

// How the program ended, as far as the interpreter knows.
struct end {
    int status;
    bool interrupted;
    bool flushed;  // the standard streams have taken everything, and no traceback is still to come
};

// Like _PyRun_SimpleFile() of pythonrun.c, from the point where it would read the file. Returns whether the program
// raised no exception.
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

// Once the program's objects are finalised, the interpreter frees its own objects piece by piece; the kernel frees them
// at once. The interpreter drops this dictionary where that begins, so a capsule in it can end the process there. A
// later flush may fail and change the exit status. So this is left out when a stream has failed, or when something may
// write after the flush.
static void leave_when_finalised(struct end *end) {
    PyObject *modules = PyImport_GetModuleDict();
    if (!end->flushed || PyDict_GetItemString(modules, "atexit") != NULL) {
        return;
    }
    PyObject *interpreters_own = PyInterpreterState_GetDict(PyInterpreterState_Get());
    PyObject *capsule = interpreters_own == NULL ? NULL : PyCapsule_New(end, NULL, leave_by_capsule);
    if (capsule != NULL && PyDict_SetItemString(interpreters_own, "leave", capsule) == 0) {
        Py_DECREF(capsule);  // otherwise the reference stays: without memory for this, the end is only slower
    }
    PyErr_Clear();
}

// Ends like Py_RunMain() of main.c.
static noreturn void run_program(PyObject *code, const char *path) {
    static struct end end;
    end.status = run_main(code, path, &end) ? 0 : 1;
    leave_when_finalised(&end);
    if (Py_FinalizeEx() < 0) {
        end.status = 120;
    }
    leave(&end);
}

static void set_texts(const char *name, char *const *texts) {
    PyObject *list = PyList_New(0);
    for (; list != NULL && *texts != NULL; texts++) {
        PyObject *text = PyUnicode_DecodeFSDefault(*texts);
        if (text == NULL || PyList_Append(list, text) != 0) {
            die("the script's arguments");
        }
        Py_DECREF(text);
    }
    if (list == NULL || PySys_SetObject(name, list) != 0) {
        die(name);
    }
    Py_DECREF(list);
}

// The first place of sys.path is the script's directory.
static void set_directory(const char *path) {
    const char *slash = strrchr(path, '/');
    PyObject *directory = PyUnicode_DecodeFSDefaultAndSize(path, slash - path);
    PyObject *places = PySys_GetObject("path");
    if (directory == NULL || places == NULL || PyList_SetItem(places, 0, directory) != 0) {
        die("sys.path");
    }
}

void set_command(char *const *command, const char *path) {
    set_texts("orig_argv", command);
    set_texts("argv", command + 1);
    set_directory(path);
}

noreturn void run_own_script(char *const *arguments) {
    const char *path = arguments[0];
    set_texts("argv", arguments);
    PyObject *code = load_code(open(path, O_RDONLY | O_CLOEXEC), PYC_HEADER_BYTES);
    if (code == NULL) {
        die("load a script of the image");
    }
    run_program(code, path);
}

void run_compiled(int code_fd, const char *path) {
    PyObject *code = load_code(code_fd, 0);
    if (code != NULL) {
        run_program(code, path);
    }
}
