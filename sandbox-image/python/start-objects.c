// Thousands of objects exist before a program begins. A child that writes to one copies its page, and an interpreter
// writes to most of them: each use of an object changes its reference count, the garbage collector walks over all of
// them several times at the end, and then they are freed one by one.
//
// So the template freezes these objects (gc.freeze) and makes them immortal (PEP 683), like the interpreter's own
// constants: their reference counts never change again, and they are never freed. The collector takes neither a frozen
// object nor what it refers to for garbage. Only the module `gc` can tell that an object is frozen, so its import
// unfreezes them all. sys.getrefcount() can tell that an object is immortal.

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <string.h>

#include "../supervisor/fault.h"
#include "start-objects.h"

PyObject *PyInit_gc(void);

static PyObject *thaw;

static PyObject *import_gc(void) {
    PyObject *thawed = thaw == NULL ? NULL : PyObject_CallNoArgs(thaw);
    Py_XDECREF(thawed);
    Py_CLEAR(thaw);
    PyErr_Clear();
    return PyInit_gc();
}

void watch_import_of_gc(void) {
    for (struct _inittab *module = PyImport_Inittab; module->name != NULL; module++) {
        if (strcmp(module->name, "gc") == 0) {
            module->initfunc = import_gc;
        }
    }
}

// Whether freeing the object has an effect: a module's names are cleared, a stream is flushed, and a list such as
// sys.path releases what the program has put into it.
static bool is_freed_with_effect(PyObject *object) {
    return PyModule_Check(object) || PyList_Check(object) || strncmp(Py_TYPE(object)->tp_name, "_io.", 4) == 0;
}

static void make_immortal(PyObject *object);

// Skips objects that the garbage collector tracks: keep_start_objects() visits each of them.
static int keep_referent(PyObject *object, void *unused) {
    (void)unused;
    bool is_tracked = object != NULL && PyObject_IS_GC(object) && PyObject_GC_IsTracked(object);
    if (object != NULL && !is_tracked && !_Py_IsImmortal(object)) {
        make_immortal(object);
    }
    return 0;
}

static void keep_keys(PyObject *dict) {
    PyObject *key;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, NULL)) {
        (void)keep_referent(key, NULL);
    }
}

static void keep_fields(const PyCodeObject *code) {
    PyObject *const fields[] = {
        code->co_consts,   code->co_names, code->co_exceptiontable, code->co_localsplusnames, code->co_localspluskinds,
        code->co_filename, code->co_name,  code->co_qualname,       code->co_linetable,
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        (void)keep_referent(fields[i], NULL);
    }
}

static void make_immortal(PyObject *object) {
    if (is_freed_with_effect(object)) {
        return;
    }
    object->ob_refcnt = _Py_IMMORTAL_REFCNT;
    // The garbage collector does not learn of everything that objects of these two types refer to.
    if (PyDict_Check(object)) {
        keep_keys(object);
    }
    if (PyCode_Check(object)) {
        keep_fields((const PyCodeObject *)object);
    }
    traverseproc traverse = Py_TYPE(object)->tp_traverse;
    if (traverse != NULL) {
        (void)traverse(object, keep_referent, NULL);
    }
}

// Keeps all objects except the module `__main__` and its names, which belong to the program.
void keep_start_objects(void) {
    PyObject *main_module = PyImport_AddModule("__main__");
    PyObject *names = main_module == NULL ? NULL : PyModule_GetDict(main_module);
    if (names == NULL || !PyObject_GC_IsTracked(names) || !PyObject_GC_IsTracked(main_module)) {
        die("find __main__");
    }
    PyObject_GC_UnTrack(names);
    PyObject_GC_UnTrack(main_module);
    PyObject *gc = PyImport_ImportModule("gc");
    PyObject *objects = gc == NULL ? NULL : PyObject_CallMethod(gc, "get_objects", NULL);
    if (objects == NULL || PyDict_DelItemString(PyImport_GetModuleDict(), "gc") != 0) {
        die("list the interpreter's objects");
    }
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(objects); i++) {
        make_immortal(PyList_GET_ITEM(objects, i));
    }
    Py_DECREF(objects);
    PyObject *frozen = PyObject_CallMethod(gc, "freeze", NULL);
    thaw = frozen == NULL ? NULL : PyObject_GetAttrString(gc, "unfreeze");
    if (thaw == NULL) {
        die("freeze the interpreter's objects");
    }
    PyObject_GC_Track(main_module);
    PyObject_GC_Track(names);
    Py_DECREF(frozen);
    Py_DECREF(gc);
}
