#include "identity.h"

#include <unistd.h>

#include "fault.h"

void become_program_user(uid_t uid) {
    if (setresuid(uid, uid, 0) != 0) {
        die("become the program's user");
    }
}

void become_root_again(void) {
    if (setresuid(0, 0, 0) != 0) {
        die("become root again");
    }
}
