#pragma once
// What the supervisor sends to the template to start a program (template.h): one message with this struct and, after
// it, the arguments, each ended by a zero byte. The program's descriptors come with the message (unix(7)).

#include <sys/types.h>

#include "start.h"

enum {
    // The template's end of the connection.
    TEMPLATE_ORDER_FD = 3,
    // The real and the saved uid of a template that is ready. They keep a program's signals and the supervisor's
    // kill(-1) away from it. Its effective uid stays root.
    TEMPLATE_UID = 1,
};

// The message's descriptors, in this order. The last is left out when there is no compiled program.
enum ordered_fd { ORDERED_STDIN, ORDERED_STDOUT, ORDERED_STDERR, ORDERED_REPORT, ORDERED_CODE, MOST_ORDERED_FDS };

struct start_order {
    struct role role;
    struct program_limits limits;
};
