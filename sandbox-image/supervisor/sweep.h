#pragma once
// Nothing of one test may be left for the next: no process, no file, no time of a file.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "cgroup.h"
#include "processes.h"
#include "program-files.h"

// Kills every process in the container except the supervisor and the template, and collects them all. Returns the
// leader's wait status. Raises `peak_bytes` to the largest peak of the program's processes. Asks the kernel for no
// memory. Call it after reach_program_user() (identity.h), which spares the template.
int kill_everything(const struct cgroup *cgroup, pid_t leader, const struct own_processes *own, uint64_t *peak_bytes);

// Collects processes that have ended, except the leader and the judge's own.
void collect_orphans(pid_t leader, const struct own_processes *own, uint64_t *peak_bytes);

// Empties every place that a program can write to, and gives what it cannot remove the current time. The program's files
// go too.
void wipe_writable_places(uid_t uid, const struct program_files *files);
