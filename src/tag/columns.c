#include "tag/columns.h"

#include "base/wide.h"

void columns_asked(const template_table *t, uint8_t asked[FACT_N])
{
    for (uint32_t k = 0, parts = 1; k < t->n; k++) {
        while (k >= t->upto[parts - 1])
            parts++;
        for (uint32_t p = 0; p < parts; p++) {
            int at = t->at[k].part[p].column;
            asked[at / COLUMN_ROW] |= at % COLUMN_ROW == FACTS_PAD ? 1 : 2;
        }
    }
}

void columns_fill(fact_columns *c, const fact_row *r, uint32_t first, const uint8_t *asked)
{
    const facts *x = r->at + first;
    uint32_t *to;

    for (uint32_t k = 0; k < FACT_N; k++) {
        if (!asked[k])
            continue;
        to = &c->at[k * COLUMN_ROW + FACTS_PAD];
        for (int i = 0; i < COLUMN; i += 4) {
            to[i] = x[i].at[k];
            to[i + 1] = x[i + 1].at[k];
            to[i + 2] = x[i + 2].at[k];
            to[i + 3] = x[i + 3].at[k];
        }
        for (int i = 1; asked[k] & 2 && i <= FACTS_PAD; i++) {
            to[-i] = x[-i].at[k];
            to[COLUMN - 1 + i] = x[COLUMN - 1 + i].at[k];
        }
    }
}

/* Feature k of a template of so many parts, a constant where this is called. */
static inline void make_feature(const fact_columns *c, const template *t, uint32_t k,
                                uint32_t parts, uint32_t *restrict f)
{
    static const uint32_t by[PARTS] = {UINT32_C(0x85EBCA6B), UINT32_C(0xC2B2AE35),
                                       UINT32_C(0x27D4EB2F), UINT32_C(0x165667B1)};
    const uint32_t *x[PARTS];

    for (uint32_t p = 0; p < parts; p++) {
        x[p] = &c->at[t->part[p].column];
    }
    for (uint32_t i = 0; i < COLUMN; i++) {
        uint32_t h = (k + 1) * UINT32_C(0x9E3779B1) + x[0][i] * by[0];
        h += parts > 1 ? x[1][i] * by[1] : 0;
        h += parts > 2 ? x[2][i] * by[2] : 0;
        h += parts > 3 ? x[3][i] * by[3] : 0;
        h = feature_mix(h);
        f[i] = h + !(h & 0xFF);
    }
}

WIDE static void make_features(const fact_columns *c, const template_table *t,
                               uint32_t (*f)[COLUMN])
{
    uint32_t k = 0;
    for (; k < t->upto[0]; k++)
        make_feature(c, &t->at[k], k, 1, f[k]);
    for (; k < t->upto[1]; k++)
        make_feature(c, &t->at[k], k, 2, f[k]);
    for (; k < t->upto[2]; k++)
        make_feature(c, &t->at[k], k, 3, f[k]);
    for (; k < t->n; k++)
        make_feature(c, &t->at[k], k, 4, f[k]);
}

void columns_features(const fact_columns *c, const template_table *t, uint32_t (*f)[COLUMN])
{
    make_features(c, t, f);
}
