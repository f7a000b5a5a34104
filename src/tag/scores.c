#include "tag/scores.h"

#include "base/wide.h"
#include "tag/sums.h"

/* Of COLUMN words: their facts, and their features of one table after the other. */
typedef struct {
    fact_columns columns;
    uint32_t features[MAX_FEATURES][COLUMN];
} word_block;

/* Most features have no row.  Those of word i that do, one after the other. */
static uint32_t rows_of(const word_block *b, uint32_t i, const tag_weights *w, const uint8_t **rows)
{
    uint32_t n = 0;
    for (uint32_t k = 0; k < label_templates.n; k++) {
        uint32_t hash = b->features[k][i];
        const uint8_t *row = tag_row(w, TABLE_LABEL, LABEL_ROW, hash);
        rows[n] = row; /* Kept if its check agrees. */
        n += row[0] == (uint8_t)hash;
    }
    return n;
}

static void score_labels(const word_block *b, uint32_t i, const tag_weights *w, word_scores *s)
{
    const uint8_t *rows[MAX_FEATURES + 1];
    uint32_t n = rows_of(b, i, w, rows);
    eight_sums sum = {0};
    int16_t labels[LABEL_N];

    for (uint32_t k = 0; k < n; k++)
        sums_add(&sum, rows[k]);
    for (uint32_t l = 0; l < LABEL_N; l++) /* A row's first byte is its check, of no weight. */
        labels[l] = (int16_t)sums_get(&sum, l + 1, n);
    for (uint32_t k = 0; k < STATE_ROW; k++)
        s->state[k] = labels[w->states.label[k]];
}

enum { AT_ONCE = 4 };

/* The wide rows of the features of word i, and rows of zeros to make them full fours. */
static uint32_t wide_rows(const word_block *b, uint32_t i, const tag_weights *w, tag_table t,
                          uint32_t row, uint32_t n, const int16_t **rows)
{
    uint32_t k = 0;
    for (; k < n; k++)
        rows[k] = w->wide[t] + (size_t)(b->features[k][i] >> (32 - w->bits[t])) * row;
    for (; k % AT_ONCE; k++)
        rows[k] = w->wide[t] + ((size_t)row << w->bits[t]);
    return k;
}

WIDE static void add_pair_rows(int16_t *restrict sum, const int16_t *const *rows, uint32_t n)
{
    for (uint32_t k = 0; k < n; k += AT_ONCE) {
        const int16_t *x = rows[k], *y = rows[k + 1], *z = rows[k + 2], *u = rows[k + 3];
        for (uint32_t p = 0; p < PAIR_ROW; p++)
            sum[p] = (int16_t)(sum[p] + x[p] + y[p] + z[p] + u[p]);
    }
}

WIDE static void add_state_rows(int16_t *restrict sum, const int16_t *const *rows, uint32_t n)
{
    for (uint32_t k = 0; k < n; k += AT_ONCE) {
        const int16_t *x = rows[k], *y = rows[k + 1], *z = rows[k + 2], *u = rows[k + 3];
        for (uint32_t p = 0; p < STATE_ROW; p++)
            sum[p] = (int16_t)(sum[p] + x[p] + y[p] + z[p] + u[p]);
    }
}

static void score_pairs(const word_block *b, uint32_t i, const tag_weights *w, word_scores *s)
{
    const int16_t *rows[MAX_FEATURES + AT_ONCE];
    memset(s->pair, 0, sizeof s->pair);
    add_pair_rows(s->pair, rows, wide_rows(b, i, w, TABLE_PAIR, PAIR_ROW, pair_templates.n, rows));
}

static void score_states(const word_block *b, uint32_t i, const tag_weights *w, word_scores *s)
{
    const int16_t *rows[MAX_FEATURES + AT_ONCE];
    add_state_rows(s->state, rows,
                   wide_rows(b, i, w, TABLE_STATE, STATE_ROW, state_templates.n, rows));
}

void score_words(const fact_row *r, const tag_weights *w, word_scores *s)
{
    word_block b;

    for (uint32_t first = 0; first < r->n; first += COLUMN, s += COLUMN) {
        uint32_t n = r->n - first < COLUMN ? r->n - first : COLUMN;
        columns_fill(&b.columns, r, first);
        columns_features(&b.columns, &label_templates, b.features);
        for (uint32_t i = 0; i < n; i++)
            score_labels(&b, i, w, &s[i]);
        columns_features(&b.columns, &pair_templates, b.features);
        for (uint32_t i = 0; i < n; i++)
            score_pairs(&b, i, w, &s[i]);
        columns_features(&b.columns, &state_templates, b.features);
        for (uint32_t i = 0; i < n; i++)
            score_states(&b, i, w, &s[i]);
    }
}
