#include "identity.h"

#include <sys/prctl.h>
#include <unistd.h>

#include "fault.h"

// A change of user sets the dumpable flag to the value of fs.suid_dumpable (prctl(2)).
static void stay_undumpable(void) {
    if (prctl(PR_SET_DUMPABLE, 0) != 0) {
        die("prctl");
    }
}

void become_program_user(uid_t uid) {
    if (setresuid(uid, uid, 0) != 0) {
        die("become the program's user");
    }
    stay_undumpable();
}

void reach_program_user(uid_t uid) {
    if (setresuid(0, uid, 0) != 0) {
        die("reach the program's user");
    }
    stay_undumpable();
}

void become_root_again(void) {
    if (setresuid(0, 0, 0) != 0) {
        die("become root again");
    }
    stay_undumpable();
}
