#pragma once
// Minimum, maximum and a difference that does not wrap.

#include <stdint.h>

static inline uint64_t lesser(uint64_t a, uint64_t b) { return a < b ? a : b; }

static inline uint64_t greater(uint64_t a, uint64_t b) { return a > b ? a : b; }

// How far `value` is above `base`; 0 when it is below.
static inline uint64_t above(uint64_t value, uint64_t base) { return value > base ? value - base : 0; }
