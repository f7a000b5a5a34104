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

/* Features of words but for those that see tags. */
typedef uint32_t word_features[FEW_FEATURES][COLUMN];

/* Of word i of the row, which is `at` of those features. */
static uint32_t best_tag(uint32_t (*b)[COLUMN], uint32_t at, const fact_row *r, uint32_t i,
                         const tag_weights *w)
{
    static const char none[POS_ROW];
    const char *rows[2 * MAX_FEATURES + AT_ONCE];
    uint32_t f[MAX_FEATURES], n = pos_word_templates.n,
                              tags = features_of(&pos_tag_templates, r, i, f);

    for (uint32_t k = 0; k < n; k++)
        rows[k] = (const char *)tag_row(w, TABLE_POS, 1, b[k][at]);
    for (uint32_t k = 0; k < tags; k++)
        rows[n++] = (const char *)tag_row(w, TABLE_POS, 1, f[k]);
    for (; n % AT_ONCE; n++)
        rows[n] = none;
    return best_sum(rows, n);
}

void tag_parts_of_speech(const fact_row *r, const tag_weights *w)
{
    const uint32_t *words = facts_of(r, FACT_WORD), *shape = facts_of(r, FACT_SHAPE);
    uint32_t *tag = facts_of(r, FACT_TAG);
    word_features f;

    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t hash = words[i] * UINT32_C(0x9E3779B1);
        const uint8_t *known = tag_row(w, TABLE_KNOWN, 4, hash);
        bool only = known[0] == (uint8_t)(hash | 1) && known[1] == (uint8_t)(hash >> 8) &&
                    known[2] == (uint8_t)shape[i];
        if (i % COLUMN == 0)
            columns_features(r->at + i, r->stride, &pos_word_templates, 0, pos_word_templates.n,
                             r->n - i < COLUMN ? r->n - i : COLUMN, f);
        tag[i] = only ? known[3] : best_tag(f, i % COLUMN, r, i, w);
    }
}
