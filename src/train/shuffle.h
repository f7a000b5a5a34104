/* shuffle.h - the same disorder every time. */
#ifndef TRAIN_SHUFFLE_H
#define TRAIN_SHUFFLE_H

#include <stdint.h>

/* Marsaglia's xorshift (Journal of Statistical Software 2003). */
static inline uint32_t random_next(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    return *seed ^= *seed << 5;
}

static inline void shuffle(uint32_t *at, uint32_t n, uint32_t *seed)
{
    for (uint32_t i = n; i-- > 1;) {
        uint32_t k = random_next(seed) % (i + 1), x = at[i];
        at[i] = at[k];
        at[k] = x;
    }
}

#endif
