#pragma once
// The supervisor is root; a few steps must be done as the user that programs run as.

#include <sys/types.h>

// Real and effective uid become the program's, the saved one stays 0, so that the way back is open.
// While this lasts the kernel books pipes to the program's user, lets it own what is created, and lets kill(-1)
// reach exactly its processes. It is safe among live programs: as pid 1 the supervisor cannot be killed or stopped
// from inside its namespace (pid_namespaces(7)), cannot be traced (not dumpable, another saved uid), and the program's
// filter keeps it from changing another process's scheduling.
void become_program_user(uid_t uid);
void become_root_again(void);
