/*
 * sums.h - rows of bytes, added eight at a time.
 *
 * A signed byte plus 128 is an unsigned one; eight of them in a word are added as two
 * words of four 16-bit sums, which 256 rows cannot overflow.
 */
#ifndef TAG_SUMS_H
#define TAG_SUMS_H

#include "base/eight.h"

typedef struct {
    uint64_t even, odd;
} eight_sums;

static inline void sums_add(eight_sums *s, const uint8_t *row)
{
    const uint64_t low = UINT64_C(0x00FF00FF00FF00FF);
    uint64_t x = load8((const char *)row) ^ HIGH_BITS;
    s->even += x & low;
    s->odd += x >> 8 & low;
}

/* Sum i, 0 to 7, of n rows. */
static inline int32_t sums_get(const eight_sums *s, uint32_t i, uint32_t n)
{
    uint64_t x = i & 1 ? s->odd : s->even;
    return (int32_t)(x >> 16 * (i / 2) & 0xFFFF) - (int32_t)(128 * n);
}

#endif
