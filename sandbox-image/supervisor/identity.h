#pragma once
// The supervisor is root; a few steps must be done as the user that programs run as.

#include <sys/types.h>

// Of the compile step alone: what the image keeps for it is readable for this group (rootfs.sh).
enum { COMPILER_GID = 2 };

// Real and effective uid become the program's, the saved one stays 0, so that the way back is open.
// While this lasts the kernel books pipes to the program's user and lets it own what is created. Done while no program
// lives.
void become_program_user(uid_t uid);
void become_root_again(void);

// Only the effective uid becomes the program's: no process of the program can reach the supervisor by a signal, and
// kill(-1) reaches the program's processes and what is root, but not the template. For as long as a program lives: a
// change of user needs memory of the kernel's, and the supervisor asks for none then (watcher.h). It is safe among live
// programs: the supervisor cannot be traced (not dumpable, another saved uid), and the program's filter keeps it from
// changing another process's scheduling.
void reach_program_user(uid_t uid);
