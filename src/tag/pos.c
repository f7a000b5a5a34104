/*
 * pos.c - parts of speech, from left to right.
 *
 * A linear classifier over the word, its ending and shape, its neighbours and the two
 * tags before it, learnt as an averaged perceptron (Collins, EMNLP 2002).  The row of a
 * feature is the bytes of the table from its hash on, one a tag: rows overlap at random
 * and cost no room where they are empty.  A word that only ever had one tag keeps it.
 */
#include "tag/sums.h"
#include "tag/tag.h"
#include "tag/templates.h"

static uint32_t best_tag(const facts *x, const tag_weights *w)
{
    uint32_t f[MAX_FEATURES], n = features_of(&pos_templates, x, f), best = 0;
    eight_sums sum[POS_ROW / 8] = {{0}};
    int32_t most = INT32_MIN;

    for (uint32_t k = 0; k < n; k++) {
        const uint8_t *row = tag_row(w, TABLE_POS, 1, f[k]);
        for (uint32_t i = 0; i < POS_ROW / 8; i++)
            sums_add(&sum[i], row + 8 * i);
    }
    for (uint32_t t = 0; t < PENN_N; t++) {
        int32_t s = sums_get(&sum[t / 8], t % 8, n);
        best = s > most ? t : best;
        most = s > most ? s : most;
    }
    return best;
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
