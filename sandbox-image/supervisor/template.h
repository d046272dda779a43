#pragma once
// The template: an interpreter that has been started ahead, and waits where it would open its script. Each program that
// is then run is forked from it, so a test does not pay for the interpreter's start.
//
// It is a process of the supervisor's own, root like it, and never reads a byte that was submitted: what is to be run it
// hands to the child, which is the program's user by then. How it is held there is the language's affair: a library that
// is preloaded into the interpreter (sandbox-image/python/held-interpreter.c).

#include <stdbool.h>
#include <sys/types.h>

#include "program.h"

struct template {
    char *const *command;  // the library, then the interpreter's arguments; NULL when there is no template
    pid_t pid;             // 0 while it does not run
    int order_fd;
};

// Returns when it stands ready. To be called while nothing of a program exists.
void start_template(struct template *template);

// Starts it again if it has died: it is the third in the kernel's choice when the container has no memory left.
void revive_template(struct template *template);

// Ends it. After the kernel has killed for want of memory: the template may be among the dead, which shows only when it
// has ended, and until then it would take an order.
void stop_template(struct template *template);

// Whether this command is one that the template can become: its interpreter, and a script.
bool can_become(const struct template *template, const struct run_request *request);

// As start_program() of program.h.
struct program start_from_template(const struct template *template, const struct role *role,
                                   const struct run_request *request, const struct streams *streams);
