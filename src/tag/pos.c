/*
 * pos.c - parts of speech, from left to right.
 *
 * A linear classifier over the word, its ending and shape, its neighbours and the two
 * tags before it, learnt as an averaged perceptron (Collins, EMNLP 2002).  The row of a
 * feature is the bytes of the table from its hash on, one a tag: rows overlap at random
 * and cost no room where they are empty.  A word that only ever had one tag keeps it.
 */
#include "base/wide.h"
#include "tag/tag.h"
#include "tag/templates.h"

enum { AT_ONCE = 4 };

/* The tag with the highest sum over rows, the first of those that are equal. */
WIDE static uint32_t best_sum(const int8_t *const *rows, uint32_t n)
{
    int16_t sum[POS_ROW] = {0};
    int32_t keys[POS_ROW], best = INT32_MIN;

    for (uint32_t k = 0; k < n; k += AT_ONCE) {
        const int8_t *x = rows[k], *y = rows[k + 1], *z = rows[k + 2], *u = rows[k + 3];
        for (uint32_t t = 0; t < POS_ROW; t++)
            sum[t] = (int16_t)(sum[t] + x[t] + y[t] + z[t] + u[t]);
    }
    for (uint32_t t = 0; t < POS_ROW; t++)
        keys[t] = sum[t] * 64 + (int32_t)(63 - t);
    for (uint32_t t = 0; t < PENN_N; t++)
        best = keys[t] > best ? keys[t] : best;
    return 63 - (uint32_t)(best & 63);
}

static uint32_t best_tag(const facts *x, const tag_weights *w)
{
    static const int8_t none[POS_ROW];
    uint32_t f[MAX_FEATURES], n = features_of(&pos_templates, x, f);
    const int8_t *rows[MAX_FEATURES + AT_ONCE];

    for (uint32_t k = 0; k < n; k++)
        rows[k] = (const int8_t *)tag_row(w, TABLE_POS, 1, f[k]);
    for (; n % AT_ONCE; n++)
        rows[n] = none;
    return best_sum(rows, n);
}

void tag_parts_of_speech(fact_row *r, const tag_weights *w)
{
    for (uint32_t i = 0; i < r->n; i++) {
        facts *x = &r->at[i];
        uint32_t hash = x->at[FACT_WORD] * UINT32_C(0x9E3779B1);
        const uint8_t *known = tag_row(w, TABLE_KNOWN, 4, hash);
        bool only = known[0] == (uint8_t)(hash | 1) && known[1] == (uint8_t)(hash >> 8) &&
                    known[2] == (uint8_t)(x->at[FACT_SHAPE]);
        x->at[FACT_TAG] = only ? known[3] : best_tag(x, w);
    }
}
