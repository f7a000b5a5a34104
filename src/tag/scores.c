#include "tag/scores.h"

#include "base/wide.h"
#include "tag/sums.h"

/* Of COLUMN words: their facts, and their features of one table after the other. */
typedef struct {
    fact_columns columns;
    uint32_t features[MAX_FEATURES][COLUMN];
} word_block;

/* Sums of rows of bytes (sums.h), one for each word. */
typedef struct {
    uint64_t even[COLUMN], odd[COLUMN];
} sum_column;

/* Adds one row for each of COLUMN words, of no weight where its check is not that of the
 * hash: most features have no row. */
WIDE static void add_label_rows(sum_column *restrict s, const uint64_t *restrict rows,
                                const uint32_t *restrict hashes)
{
    const uint64_t low = UINT64_C(0x00FF00FF00FF00FF);
    for (uint32_t i = 0; i < COLUMN; i++) {
        uint64_t none = (rows[i] ^ hashes[i]) & 0xFF;
        uint64_t x = (none ? 0 : rows[i]) ^ HIGH_BITS;
        s->even[i] += x & low;
        s->odd[i] += x >> 8 & low;
    }
}

static void score_labels(const word_block *b, uint32_t n, const tag_weights *w, word_scores *s)
{
    enum { AHEAD = 8 }; /* Features: most rows are not in the nearest cache. */
    const char *table = (const char *)w->at[TABLE_LABEL];
    const uint32_t shift = 32u - w->bits[TABLE_LABEL], all = label_templates.n;
    sum_column sum = {{0}, {0}};
    uint64_t rows[COLUMN] = {0};

    for (uint32_t k = 0; k < all; k++) {
        const uint32_t *hashes = b->features[k];
        const uint32_t *soon = b->features[k + AHEAD < all ? k + AHEAD : k];
        for (uint32_t i = 0; i < n; i++) {
            PREFETCH(table + (size_t)(soon[i] >> shift) * LABEL_ROW);
            rows[i] = load8(table + (size_t)(hashes[i] >> shift) * LABEL_ROW);
        }
        add_label_rows(&sum, rows, hashes);
    }
    for (uint32_t i = 0; i < n; i++) {
        eight_sums x = {sum.even[i], sum.odd[i]};
        for (uint32_t l = 0; l < LABEL_N; l++) /* A row's first byte is its check. */
            s[i].label[l] = (int16_t)sums_get(&x, l + 1, label_templates.n);
        s[i].label[LABEL_N] = 0;
    }
}

enum { AT_ONCE = 4 };

/* The wide rows of the features of word i, and rows of zeros to make them full fours. */
static uint32_t wide_rows(const word_block *b, uint32_t i, const tag_weights *w, tag_table t,
                          uint32_t row, uint32_t n, const int16_t **rows)
{
    const int16_t *table = w->wide[t];
    const uint32_t shift = 32u - w->bits[t];
    uint32_t k = 0;
    for (; k < n; k++)
        rows[k] = table + (size_t)(b->features[k][i] >> shift) * row;
    for (; k % AT_ONCE; k++)
        rows[k] = w->wide[t] + ((size_t)row << w->bits[t]);
    return k;
}

/* Adds n rows of a length that is a constant where this is called. */
static inline void add_rows(int16_t *restrict sum, const int16_t *const *rows, uint32_t n,
                            uint32_t length)
{
    for (uint32_t k = 0; k < n; k += AT_ONCE) {
        const int16_t *x = rows[k], *y = rows[k + 1], *z = rows[k + 2], *u = rows[k + 3];
        for (uint32_t p = 0; p < length; p++)
            sum[p] = (int16_t)(sum[p] + x[p] + y[p] + z[p] + u[p]);
    }
}

WIDE static void add_pair_rows(int16_t *restrict sum, const int16_t *const *rows, uint32_t n)
{
    add_rows(sum, rows, n, PAIR_ROW);
}

WIDE static void add_state_rows(int16_t *restrict sum, const int16_t *const *rows, uint32_t n)
{
    add_rows(sum, rows, n, STATE_ROW);
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
    memset(s->state, 0, sizeof s->state);
    add_state_rows(s->state, rows,
                   wide_rows(b, i, w, TABLE_STATE, STATE_ROW, state_templates.n, rows));
}

void score_row(const fact_row *r, const tag_weights *w, word_scores *s)
{
    word_block b;

    for (uint32_t first = 0; first < r->n; first += COLUMN, s += COLUMN) {
        uint32_t n = r->n - first < COLUMN ? r->n - first : COLUMN;
        columns_fill(&b.columns, r, first, w->asked);
        columns_features(&b.columns, &label_templates, b.features);
        score_labels(&b, n, w, s);
        columns_features(&b.columns, &pair_templates, b.features);
        for (uint32_t i = 0; i < n; i++)
            score_pairs(&b, i, w, &s[i]);
        columns_features(&b.columns, &state_templates, b.features);
        for (uint32_t i = 0; i < n; i++)
            score_states(&b, i, w, &s[i]);
    }
}
