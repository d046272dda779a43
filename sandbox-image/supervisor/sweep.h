#pragma once
// Between two tests nothing of the first may be left: no process, no file.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define PROGRAM_DIRECTORY "/box"

// Kills every process in the container but the supervisor, and collects them all. Returns the leader's wait status.
// `peak_bytes` rises to the largest peak of those that were collected, the watcher apart. Asks the kernel for no memory.
int kill_everything(pid_t leader, pid_t watcher, uint64_t *peak_bytes);

// Collects what has ended, but neither the leader nor the watcher.
void collect_orphans(pid_t leader, pid_t watcher, uint64_t *peak_bytes);

// Empties every place that a program can write to.
void wipe_writable_places(uid_t uid);
