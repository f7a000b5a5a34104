/*
 * pos.c - parts of speech, from left to right.
 *
 * A linear classifier over the word, its ending and shape, its neighbours and the two
 * tags before it, learnt as an averaged perceptron (Collins, EMNLP 2002).  The row of a
 * feature is the bytes of the table from its hash on, one a tag: rows overlap at random
 * and cost no room where they are empty.  A word that only ever had one tag keeps it.
 */
#include "base/wide.h"
#include "tag/sums.h"
#include "tag/tag.h"
#include "tag/templates.h"

/* Eights of tags that are added at a time; so the sums stay in registers. */
enum { FOUR = 4, AT_ONCE = 2 };

/* The tag with the highest sum over rows, the first of those that are equal. */
WIDE static uint32_t best_sum(const char *const *rows, uint32_t n)
{
    int64_t best[FOUR] = {0}, most = 0;

    for (int64_t from = 0; from < POS_ROW; from += 8 * FOUR) {
        uint64_t all[FOUR] = {0}, odd[FOUR] = {0}, even[FOUR];
        for (uint32_t k = 0; k < n; k += AT_ONCE)
            for (size_t i = 0; i < FOUR; i++) {
                sums_add(&all[i], &odd[i], load8(rows[k] + from + 8 * i));
                sums_add(&all[i], &odd[i], load8(rows[k + 1] + from + 8 * i));
            }
        for (size_t i = 0; i < FOUR; i++)
            even[i] = sums_even(all[i], odd[i]);
        for (int64_t first = from; first < from + 8; first++)
            for (int64_t i = 0; i < FOUR; i++) {
                int64_t tag = first + 8 * i, sum = (int64_t)(even[i] & 0xFFFF);
                int64_t key = tag < PENN_N ? sum * 64 + 63 - tag : 0;
                uint64_t next = even[i] >> 16;
                best[i] = key > best[i] ? key : best[i];
                even[i] = odd[i];
                odd[i] = next;
            }
    }
    for (size_t i = 0; i < FOUR; i++)
        most = best[i] > most ? best[i] : most;
    return 63 - (uint32_t)(most & 63);
}

/* Words, and their features but for those that see tags. */
typedef struct {
    fact_columns columns;
    uint32_t features[FEW_FEATURES][COLUMN];
} word_block;

/* Of word i of the block, which is x. */
static uint32_t best_tag(const word_block *b, uint32_t i, const facts *x, const tag_weights *w)
{
    static const char none[POS_ROW];
    const char *rows[2 * MAX_FEATURES + AT_ONCE];
    uint32_t f[MAX_FEATURES], n = pos_word_templates.n,
                              tags = features_of(&pos_tag_templates, x, f);

    for (uint32_t k = 0; k < n; k++)
        rows[k] = (const char *)tag_row(w, TABLE_POS, 1, b->features[k][i]);
    for (uint32_t k = 0; k < tags; k++)
        rows[n++] = (const char *)tag_row(w, TABLE_POS, 1, f[k]);
    for (; n % AT_ONCE; n++)
        rows[n] = none;
    return best_sum(rows, n);
}

void tag_parts_of_speech(fact_row *r, const tag_weights *w)
{
    word_block b;

    for (uint32_t i = 0; i < r->n; i++) {
        facts *x = &r->at[i];
        uint32_t hash = x->at[FACT_WORD] * UINT32_C(0x9E3779B1);
        const uint8_t *known = tag_row(w, TABLE_KNOWN, 4, hash);
        bool only = known[0] == (uint8_t)(hash | 1) && known[1] == (uint8_t)(hash >> 8) &&
                    known[2] == (uint8_t)(x->at[FACT_SHAPE]);
        if (i % COLUMN == 0) {
            uint32_t n = r->n - i < COLUMN ? r->n - i : COLUMN;
            columns_fill(&b.columns, 0, r, i, n, w->asked_first);
            columns_features(&b.columns, &pos_word_templates, 0, pos_word_templates.n, n,
                             b.features);
        }
        x->at[FACT_TAG] = only ? known[3] : best_tag(&b, i % COLUMN, x, w);
    }
}
