#pragma once
// How long a test may last, by the clock on the wall.
//
// A program that waits for a processor is not to blame, so that wait does not count. The kernel books a wait when it
// ends, though, and the test must end some day. So there are two limits. The wall limit is for the wall time that no
// wait explains, with room in proportion to what the program has used of its time limit: a program that makes progress
// is given the time to end. A life that is several times as long is the machine's fault, not the program's.

#include <stdbool.h>
#include <stdint.h>

// The wall time after which a test is given up.
uint64_t longest_life_ns(uint64_t wall_limit_ns);

// `unexplained_ns`: wall time less the wait for a processor.
bool is_past_wall_limit(uint64_t wall_limit_ns, uint64_t unexplained_ns, uint64_t cpu_ns, uint64_t time_limit_ns);
