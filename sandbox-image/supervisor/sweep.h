#pragma once
// Between two tests nothing of the first may be left: no process, no file.

#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

#define PROGRAM_DIRECTORY "/box"

// Kills every process of the program's user and collects them all. The first process's usage goes to `leader_usage`;
// returns its wait status. `peak_bytes` rises to the largest peak among the others that were collected.
int kill_everything(uid_t uid, pid_t leader, struct rusage *leader_usage, uint64_t *peak_bytes);

// Collects what has ended, but never the first process.
void collect_orphans(pid_t leader, uint64_t *peak_bytes);

// Empties every place that a program can write to.
void wipe_writable_places(uid_t uid);
