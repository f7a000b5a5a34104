#include "tag/columns.h"

#include "base/wide.h"

void columns_fill(fact_columns *c, const fact_row *r, uint32_t first)
{
    const facts *x = r->at + first - FACTS_PAD;

    for (uint32_t k = 0; k < FACT_N; k++)
        for (uint32_t i = 0; i < COLUMN + 2 * FACTS_PAD; i++)
            c->at[k][i] = x[i].at[k];
}

/* The column of a part of a template. */
static const uint32_t *part_of(const fact_columns *c, int16_t part)
{
    uint32_t at = (uint32_t)(part + FACTS_PAD * FACT_N);
    return &c->at[at % FACT_N][at / FACT_N];
}

WIDE void columns_features(const fact_columns *c, const template_table *t, uint32_t (*f)[COLUMN])
{
    static const uint32_t by[PARTS] = {UINT32_C(0x85EBCA6B), UINT32_C(0xC2B2AE35),
                                       UINT32_C(0x27D4EB2F), UINT32_C(0x165667B1)};
    uint32_t sum[COLUMN];

    for (uint32_t k = 0, parts = 1; k < t->n; k++) {
        while (k >= t->upto[parts - 1])
            parts++;
        for (uint32_t i = 0; i < COLUMN; i++)
            sum[i] = (k + 1) * UINT32_C(0x9E3779B1);
        for (uint32_t p = 0; p < parts; p++) {
            const uint32_t *x = part_of(c, t->at[k].part[p]);
            for (uint32_t i = 0; i < COLUMN; i++)
                sum[i] += x[i] * by[p];
        }
        for (uint32_t i = 0; i < COLUMN; i++) {
            uint32_t h = feature_mix(sum[i]);
            f[k][i] = h + !(h & 0xFF);
        }
    }
}
