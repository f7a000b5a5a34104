#include "tag/columns.h"

#include "base/wide.h"

void columns_asked(const template_table *t, uint8_t asked[FACT_N])
{
    for (uint32_t k = 0, parts = 1; k < t->n; k++) {
        while (k >= t->upto[parts - 1])
            parts++;
        for (uint32_t p = 0; p < parts; p++) {
            const template_part *x = &t->at[k].part[p];
            asked[x->fact] |= x->by ? 2 : 1;
        }
    }
}

static inline void copy_run(uint32_t *restrict to, const uint32_t *restrict from, uint32_t n)
{
    uint32_t i = 0;

    for (; i + 4 <= n; i += 4)
        memcpy(to + i, from + i, 4 * sizeof *to);
    for (; i < n; i++)
        to[i] = from[i];
}

void columns_fill(fact_columns *c, uint32_t at, const fact_row *r, uint32_t first, uint32_t n,
                  const uint8_t *asked)
{
    for (uint32_t k = 0; k < FACT_N; k++) {
        const uint32_t *from = facts_of(r, k) + first;
        uint32_t *to = &c->at[k * COLUMN_ROW + FACTS_PAD + at];
        if (asked[k] & 2)
            copy_run(to - FACTS_PAD, from - FACTS_PAD, n + 2 * FACTS_PAD);
        else if (asked[k])
            copy_run(to, from, n);
    }
}

/* Feature k of LANES words, a template of so many parts, a constant where this is called. */
static inline void make_lanes(const uint32_t *const *x, uint32_t k, uint32_t parts, uint32_t first,
                              uint32_t *restrict f)
{
    static const uint32_t by[PARTS] = {UINT32_C(0x85EBCA6B), UINT32_C(0xC2B2AE35),
                                       UINT32_C(0x27D4EB2F), UINT32_C(0x165667B1)};
    const uint32_t *x0 = x[0] + first, *x1 = parts > 1 ? x[1] + first : x0,
                   *x2 = parts > 2 ? x[2] + first : x0, *x3 = parts > 3 ? x[3] + first : x0;

    for (uint32_t i = 0; i < LANES; i++) {
        uint32_t h = (k + 1) * UINT32_C(0x9E3779B1) + x0[i] * by[0];
        h += parts > 1 ? x1[i] * by[1] : 0;
        h += parts > 2 ? x2[i] * by[2] : 0;
        h += parts > 3 ? x3[i] * by[3] : 0;
        h = feature_mix(h);
        f[first + i] = h + !(h & 0xFF);
    }
}

static inline void make_feature(const uint32_t *at, size_t stride, const template *t, uint32_t k,
                                uint32_t parts, uint32_t n, uint32_t *restrict f)
{
    const uint32_t *x[PARTS];

    for (uint32_t p = 0; p < parts; p++)
        x[p] = part_of(&t->part[p], at, stride);
    for (uint32_t first = 0; first < n; first += LANES)
        make_lanes(x, k, parts, first, f);
}

WIDE static void make_features(const uint32_t *x, size_t stride, const template_table *t,
                               uint32_t from, uint32_t to, uint32_t n, uint32_t (*f)[COLUMN])
{
    for (uint32_t k = from; k < to; k++, f++) {
        if (k < t->upto[0])
            make_feature(x, stride, &t->at[k], k, 1, n, *f);
        else if (k < t->upto[1])
            make_feature(x, stride, &t->at[k], k, 2, n, *f);
        else if (k < t->upto[2])
            make_feature(x, stride, &t->at[k], k, 3, n, *f);
        else
            make_feature(x, stride, &t->at[k], k, 4, n, *f);
    }
}

void columns_features(const uint32_t *x, size_t stride, const template_table *t, uint32_t from,
                      uint32_t to, uint32_t n, uint32_t (*f)[COLUMN])
{
    make_features(x, stride, t, from, to, n, f);
}
