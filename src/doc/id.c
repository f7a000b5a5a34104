#include "doc/id.h"

#include "base/eight.h"

static uint64_t hash_bytes(uint64_t seed, const void *bytes, size_t n)
{
    const uint64_t m = 0xc6a4a7935bd1e995;
    const char *p = bytes;
    uint64_t h = seed ^ (n * m);

    for (; n >= 8; p += 8, n -= 8) {
        uint64_t k = load8(p) * m;
        k ^= k >> 47;
        h = (h ^ k * m) * m;
    }
    if (n)
        h = (h ^ load_part(p, n)) * m;
    h = (h ^ h >> 47) * m;
    return h ^ h >> 47;
}

uint64_t quotation_id(const quoth_doc *d, const quotation *q, uint32_t ordinal)
{
    uint64_t h = hash_bytes(0, d->id.p, d->id.n);
    const range *at = q->quote_n ? q->quote : q->content;
    size_t n = q->quote_n ? q->quote_n : q->content_n;
    for (size_t i = 0; i < n; i++)
        h = hash_bytes(h, d->text.p + at[i].start, at[i].end - at[i].start);

    unsigned char place[8];
    uint32_t start = n ? at[0].start : 0;
    for (unsigned i = 0; i < 4; i++) {
        place[i] = (unsigned char)(start >> 8 * i);
        place[i + 4] = (unsigned char)(ordinal >> 8 * i);
    }
    return hash_bytes(h, place, sizeof place);
}
