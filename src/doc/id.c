#include "doc/id.h"

/* Compilers make one load of this where the machine is little-endian. */
static uint64_t load_word(const unsigned char *p)
{
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

static uint64_t hash_bytes(uint64_t seed, const void *bytes, size_t n)
{
    const uint64_t m = 0xc6a4a7935bd1e995;
    const unsigned char *p = bytes;
    uint64_t h = seed ^ (n * m);

    for (; n >= 8; p += 8, n -= 8) {
        uint64_t k = load_word(p) * m;
        k ^= k >> 47;
        h = (h ^ k * m) * m;
    }
    if (n) {
        uint64_t k = 0;
        while (n--)
            k = k << 8 | p[n];
        h = (h ^ k) * m;
    }
    h = (h ^ h >> 47) * m;
    return h ^ h >> 47;
}

uint64_t quotation_id(const quoth_doc *d, const quotation *q, uint32_t ordinal)
{
    uint64_t h = hash_bytes(0, d->id.p, d->id.n);
    for (size_t i = 0; i < q->content_n; i++)
        h = hash_bytes(h, d->text.p + q->content[i].start, q->content[i].end - q->content[i].start);

    unsigned char place[8];
    uint32_t start = q->content_n ? q->content[0].start : 0;
    for (unsigned i = 0; i < 4; i++) {
        place[i] = (unsigned char)(start >> 8 * i);
        place[i + 4] = (unsigned char)(ordinal >> 8 * i);
    }
    return hash_bytes(h, place, sizeof place);
}
