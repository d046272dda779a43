#pragma once
// The template: an interpreter that was started ahead and waits where it would open its script. Programs are forked
// from it, so a test does not pay for the interpreter's start.
//
// The template belongs to the supervisor and is root like it. It never reads a submitted byte: it passes the program's
// descriptors on to the child, which reads them as the program's user. How the interpreter is held there depends on the
// language: a library is preloaded into it (sandbox-image/python/held-interpreter.c).

#include <stdbool.h>
#include <sys/types.h>

#include "program.h"

struct template {
    char *const *command;  // the library, then the interpreter's arguments; NULL when there is no template
    pid_t pid;             // 0 while it does not run
    int order_fd;
};

// Returns when the template is ready. Call it only while no process and no file of a program exists.
void start_template(struct template *template);

// Starts the template again if it has died. When memory runs out, the kernel kills it third (oom-rank.h).
void revive_template(struct template *template);

// Ends the template. Call it after the kernel has killed a process because memory ran out: the template may be dying,
// and it would still take an order until it has ended.
void stop_template(struct template *template);

// Whether the template can run this request: its own interpreter with a script. Where there is no compiled program, the
// interpreter can open no other script of the program than the one that it was started with.
bool can_become(const struct template *template, const struct run_request *request, bool has_code);

// Starts the program from the template. Otherwise like start_program() of program.h.
struct program start_from_template(const struct template *template, const struct role *role,
                                   const struct run_request *request, const struct streams *streams);
