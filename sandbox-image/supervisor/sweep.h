#pragma once
// Between two tests nothing of the first may be left: no process, no file.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "cgroup.h"
#include "processes.h"

// Kills every process in the container but the supervisor and the template, and collects them all. Returns the leader's
// wait status. `peak_bytes` rises to the largest peak of those that were collected, our own apart. Asks the kernel for no
// memory. To be called in reach_program_user() (identity.h), which is what spares the template.
int kill_everything(const struct cgroup *cgroup, pid_t leader, const struct own_processes *own, uint64_t *peak_bytes);

// Collects what has ended, but neither the leader nor one of our own.
void collect_orphans(pid_t leader, const struct own_processes *own, uint64_t *peak_bytes);

// Empties every place that a program can write to.
void wipe_writable_places(uid_t uid);
