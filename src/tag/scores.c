#include "tag/scores.h"

#include "base/wide.h"
#include "tag/sums.h"

/* Of COLUMN words: their facts, and their features of one table after the other. */
typedef struct {
    fact_columns columns;
    uint32_t features[MAX_FEATURES][COLUMN];
} word_block;

/* --- Labels ----------------------------------------------------------------------------- */

/* Features at a time, and words. */
enum { BATCH = 32, FEW = COLUMN / 2 };

/* Sums of rows of bytes (sums.h), one for each word; and rows to be added. */
typedef struct {
    uint64_t even[COLUMN], odd[COLUMN];
    uint64_t rows[BATCH][COLUMN];
} label_sums;

/* Rows of features [k, k + m) of n words.  Each template has a few cache lines of its own
 * (label_region), and none waits for another. */
static void fetch_rows(label_sums *s, const word_block *b, uint32_t n, const tag_weights *w,
                       uint32_t k, uint32_t m)
{
    const char *table = (const char *)w->at[TABLE_LABEL];

    for (uint32_t r = 0; r < m; r++) {
        const uint32_t *f = b->features[k + r], shift = w->regions[k + r].shift;
        const char *at = table + (size_t)w->regions[k + r].first * LABEL_ROW;
        uint64_t *to = s->rows[r];
        size_t i = 0;
        for (; i + 4 <= n; i += 4) {
            to[i] = load8(at + (size_t)(f[i] >> shift) * LABEL_ROW);
            to[i + 1] = load8(at + (size_t)(f[i + 1] >> shift) * LABEL_ROW);
            to[i + 2] = load8(at + (size_t)(f[i + 2] >> shift) * LABEL_ROW);
            to[i + 3] = load8(at + (size_t)(f[i + 3] >> shift) * LABEL_ROW);
        }
        for (; i < n; i++)
            to[i] = load8(at + (size_t)(f[i] >> shift) * LABEL_ROW);
    }
}

/* Adds m rows of each word, of no weight where the check is not that of the hash: most
 * features have no row. */
WIDE static void add_label_rows(label_sums *restrict s, const uint32_t (*restrict hashes)[COLUMN],
                                uint32_t m)
{
    for (uint32_t from = 0; from < COLUMN; from += FEW) {
        uint64_t even[FEW] = {0}, odd[FEW] = {0};
        for (uint32_t k = 0; k < m; k++)
            for (uint32_t i = 0; i < FEW; i++) {
                uint64_t x = s->rows[k][from + i];
                uint64_t same = ((x ^ hashes[k][from + i]) & 0xFF) == 0;
                sums_add(&even[i], &odd[i], x & (0 - same));
            }
        for (uint32_t i = 0; i < FEW; i++) {
            s->even[from + i] += even[i];
            s->odd[from + i] += odd[i];
        }
    }
}

static void score_labels(const word_block *b, uint32_t n, const tag_weights *w, word_scores *s)
{
    const uint32_t all = label_templates.n;
    label_sums sums;

    memset(sums.even, 0, sizeof sums.even);
    memset(sums.odd, 0, sizeof sums.odd);
    for (uint32_t k = 0, m; k < all; k += m) {
        m = all - k < BATCH ? all - k : BATCH;
        fetch_rows(&sums, b, n, w, k, m);
        add_label_rows(&sums, b->features + k, m);
    }
    for (uint32_t i = 0; i < n; i++, s++) { /* A row's first byte is its check. */
        s->label[0] = (int16_t)sums_get(sums.odd[i], 0, all);
        for (uint32_t l = 1; l < LABEL_N; l += 2) {
            s->label[l] = (int16_t)sums_get(sums.even[i], (l + 1) / 2, all);
            s->label[l + 1] = (int16_t)sums_get(sums.odd[i], (l + 1) / 2, all);
        }
    }
}

/* --- Pairs and states ------------------------------------------------------------------- */

enum { MOST = 32, REST = WIDE_ROW - MOST };

/* n features of COLUMN words become the places of their rows. */
WIDE static void place_rows(uint32_t (*restrict f)[COLUMN], uint32_t n, uint32_t shift)
{
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < COLUMN; i++)
            f[k][i] = (f[k][i] >> shift) * WIDE_ROW;
}

/* Adds a part of n rows of a word, which begin COLUMN places apart; its length is a constant
 * where this is called, and so small that the sums stay in registers. */
static inline void add_part(int16_t *restrict to, const int16_t *restrict table,
                            const uint32_t *restrict places, uint32_t n, uint32_t length)
{
    int16_t sum[MOST] = {0};
    uint32_t k = 0;

    for (; k + 2 <= n; k += 2) {
        const int16_t *x = table + places[k * COLUMN], *y = table + places[(k + 1) * COLUMN];
        for (uint32_t p = 0; p < length; p++)
            sum[p] = (int16_t)(sum[p] + x[p] + y[p]);
    }
    for (; k < n; k++)
        for (uint32_t p = 0; p < length; p++)
            sum[p] = (int16_t)(sum[p] + table[places[k * COLUMN] + p]);
    for (uint32_t p = 0; p < length; p++)
        to[p] = sum[p];
}

WIDE static void add_rows(int16_t *restrict to, const int16_t *restrict table,
                          const uint32_t *restrict places, uint32_t n)
{
    add_part(to, table, places, n, MOST);
    add_part(to + MOST, table + MOST, places, n, REST);
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
        place_rows(b.features, pair_templates.n, 32u - w->bits[TABLE_PAIR]);
        for (uint32_t i = 0; i < n; i++)
            add_rows(s[i].pair, w->wide[TABLE_PAIR], &b.features[0][i], pair_templates.n);
        columns_features(&b.columns, &state_templates, b.features);
        place_rows(b.features, state_templates.n, 32u - w->bits[TABLE_STATE]);
        for (uint32_t i = 0; i < n; i++)
            add_rows(s[i].state, w->wide[TABLE_STATE], &b.features[0][i], state_templates.n);
    }
}
