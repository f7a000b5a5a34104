/*
 * sums.h - bytes of many rows, added eight at a time.
 *
 * A signed byte plus 128 is an unsigned one; eight of them in a word are added as two
 * words of four 16-bit sums, which 256 rows cannot overflow: those of odd bytes, and all of them,
 * of which what is not odd is left in the end, whatever was carried.
 */
#ifndef TAG_SUMS_H
#define TAG_SUMS_H

#include "base/eight.h"

/* Adds eight bytes to *all, and those at odd places to *odd. */
static inline void sums_add(uint64_t *all, uint64_t *odd, uint64_t bytes)
{
    uint64_t x = bytes ^ HIGH_BITS;
    *all += x;
    *odd += x >> 8 & UINT64_C(0x00FF00FF00FF00FF);
}

/* The sums of those at even places. */
static inline uint64_t sums_even(uint64_t all, uint64_t odd)
{
    return all - (odd << 8);
}

/* Sum i, 0 to 3, of the bytes of n rows. */
static inline int32_t sums_get(uint64_t sums, uint32_t i, uint32_t n)
{
    return (int32_t)(sums >> 16 * i & 0xFFFF) - (int32_t)(128 * n);
}

#endif
