#include "wall-limit.h"

#include "bounds.h"

// src/execution/limits.ts has the same number.
enum { WALL_LIMITS_OF_A_LIFE = 4 };

uint64_t longest_life_ns(uint64_t wall_limit_ns) {
    return wall_limit_ns > UINT64_MAX / WALL_LIMITS_OF_A_LIFE ? UINT64_MAX : wall_limit_ns * WALL_LIMITS_OF_A_LIFE;
}

bool is_past_wall_limit(uint64_t wall_limit_ns, uint64_t unexplained_ns, uint64_t cpu_ns, uint64_t time_limit_ns) {
    double used = cpu_ns < time_limit_ns ? (double)cpu_ns / (double)time_limit_ns : 1;
    return (double)unexplained_ns > (double)wall_limit_ns * (1 + used);
}
