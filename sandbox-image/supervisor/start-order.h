#pragma once
// What the supervisor sends to the template for each program that is to be started from it (template.h): one message of
// this struct and, behind it, the arguments, each ended by a zero byte. Its descriptors come with it (unix(7)).

#include <sys/types.h>

#include "start.h"

enum {
    // The template's end of the connection.
    TEMPLATE_ORDER_FD = 3,
    // Real and saved uid of a template that stands ready, so that neither a program's signals nor the supervisor's
    // kill(-1) reach it; its effective uid stays root.
    TEMPLATE_UID = 1,
};

// The descriptors, in this order. The last is left out when there is no compiled program.
enum ordered_fd { ORDERED_STDIN, ORDERED_STDOUT, ORDERED_STDERR, ORDERED_REPORT, ORDERED_CODE, MOST_ORDERED_FDS };

struct start_order {
    struct role role;
    struct program_limits limits;
};
