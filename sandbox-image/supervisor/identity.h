#pragma once
// The supervisor is root; a few steps must be done as the user that programs run as.

#include <sys/types.h>

// The group of the compile step. Only this group can read what the image keeps for the compile step
// (compiler-rootfs.sh).
enum { COMPILER_GID = 2 };

// The real and the effective uid become the program's. The saved uid stays 0, so that the supervisor can become root
// again. Meanwhile the kernel charges pipes to the program's user, and that user owns what is created. Call it only
// while no program lives.
void become_program_user(uid_t uid);
void become_root_again(void);

// Only the effective uid becomes the program's. No process of the program can then signal the supervisor, and kill(-1)
// reaches the program's processes and those of root, but not the template. The uid stays so as long as a program lives:
// a change of user needs kernel memory, and the supervisor asks for none then (watcher.h). It is safe beside live
// programs: they cannot trace the supervisor (not dumpable, another saved uid), and their filter refuses to change the
// scheduling of pid 1.
void reach_program_user(uid_t uid);
