#include "tag/scores.h"

#include "base/wide.h"
#include "tag/sums.h"

/* --- Labels ----------------------------------------------------------------------------- */

/* Features at a time, and words. */
enum { BATCH = 8, FEW = 8 };

/* Features and their rows. */
typedef struct {
    uint32_t features[BATCH][COLUMN];
    uint64_t rows[BATCH][COLUMN];
} label_rows;

/* Sums of rows (sums.h), one for each word. */
typedef struct {
    uint64_t all[COLUMN], odd[COLUMN];
} label_sums;

/* Rows of features [k, k + m) of n words.  Each template has a few cache lines of its own
 * (label_region), and none waits for another. */
static void fetch_rows(label_rows *s, uint32_t n, const tag_weights *w, uint32_t k, uint32_t m)
{
    const char *table = (const char *)w->at[TABLE_LABEL];

    for (uint32_t r = 0; r < m; r++) {
        const uint32_t *f = s->features[r], shift = w->regions[k + r].shift;
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

/* Adds m rows of each of FEW words, of no weight where the check is not that of the hash: then
 * the feature has no row. */
static inline void add_few(uint64_t *restrict to_all, uint64_t *restrict to_odd,
                           const uint64_t *restrict rows, const uint32_t *restrict f, uint32_t m)
{
    uint64_t all[FEW] = {0}, odd[FEW] = {0};

    for (uint32_t k = 0; k < m; k++, rows += COLUMN, f += COLUMN)
        for (uint32_t i = 0; i < FEW; i++) {
            uint64_t same = ((rows[i] ^ f[i]) & 0xFF) == 0;
            sums_add(&all[i], &odd[i], rows[i] & (0 - same));
        }
    for (uint32_t i = 0; i < FEW; i++) {
        to_all[i] += all[i];
        to_odd[i] += odd[i];
    }
}

WIDE static void add_label_rows(label_sums *restrict s, const label_rows *restrict r, uint32_t n,
                                uint32_t m)
{
    for (uint32_t i = 0; i < n; i += FEW)
        add_few(&s->all[i], &s->odd[i], &r->rows[0][i], &r->features[0][i], m);
}

static void score_labels(const score_block *b, uint32_t n, const tag_weights *w)
{
    const uint32_t all = label_templates.n;
    label_sums sums;
    label_rows rows;

    memset(sums.all, 0, sizeof sums.all);
    memset(sums.odd, 0, sizeof sums.odd);
    for (uint32_t k = 0, m; k < all; k += m) {
        m = all - k < BATCH ? all - k : BATCH;
        columns_features(b->columns.at + FACTS_PAD, COLUMN_ROW, &label_templates, k, k + m, n,
                         rows.features);
        fetch_rows(&rows, n, w, k, m);
        add_label_rows(&sums, &rows, n, m);
    }
    for (uint32_t t = 0; t < b->n; t++)
        for (uint32_t i = 0; i < b->at[t].n; i++) { /* A row's first byte is its check. */
            int16_t *x = b->at[t].to[i].label;
            uint64_t odd = sums.odd[b->at[t].first + i],
                     even = sums_even(sums.all[b->at[t].first + i], odd);
            x[0] = (int16_t)sums_get(odd, 0, all);
            for (uint32_t l = 1; l < LABEL_N; l += 2) {
                x[l] = (int16_t)sums_get(even, (l + 1) / 2, all);
                x[l + 1] = (int16_t)sums_get(odd, (l + 1) / 2, all);
            }
        }
}

/* --- Pairs and states ------------------------------------------------------------------- */

enum { MOST = 32, REST = WIDE_ROW - MOST };

/* k features of n words become the places of their rows. */
WIDE static void place_rows(uint32_t (*restrict f)[COLUMN], uint32_t k, uint32_t n, uint32_t shift)
{
    for (; k--; f++)
        for (uint32_t *x = *f; x < *f + n; x += LANES)
            for (uint32_t i = 0; i < LANES; i++)
                x[i] = (x[i] >> shift) * WIDE_ROW;
}

/* Adds n rows of a word, which begin COLUMN places apart. */
WIDE static void add_rows(int16_t *restrict to, const int16_t *restrict table,
                          const uint32_t *restrict places, size_t n)
{
    int16_t sum[MOST] = {0}, rest[REST] = {0};

    for (size_t k = 0; k < n; k++) {
        const int16_t *x = table + places[k * COLUMN];
        for (uint32_t p = 0; p < MOST; p++)
            sum[p] = (int16_t)(sum[p] + x[p]);
        for (uint32_t p = 0; p < REST; p++)
            rest[p] = (int16_t)(rest[p] + x[MOST + p]);
    }
    for (uint32_t p = 0; p < MOST; p++)
        to[p] = sum[p];
    for (uint32_t p = 0; p < REST; p++)
        to[MOST + p] = rest[p];
}

static void place(const score_block *b, const template_table *t, uint32_t n, uint32_t bits,
                  uint32_t (*f)[COLUMN])
{
    columns_features(b->columns.at + FACTS_PAD, COLUMN_ROW, t, 0, t->n, n, f);
    place_rows(f, t->n, n, 32u - bits);
}

static void score_wide(const score_block *b, uint32_t n, const tag_weights *w)
{
    uint32_t f[FEW_FEATURES][COLUMN];

    place(b, &pair_templates, n, w->bits[TABLE_PAIR], f);
    for (uint32_t t = 0; t < b->n; t++)
        for (uint32_t i = 0; i < b->at[t].n; i++)
            add_rows(b->at[t].to[i].pair, w->wide[TABLE_PAIR], &f[0][b->at[t].first + i],
                     pair_templates.n);
    place(b, &state_templates, n, w->bits[TABLE_STATE], f);
    for (uint32_t t = 0; t < b->n; t++)
        for (uint32_t i = 0; i < b->at[t].n; i++)
            add_rows(b->at[t].to[i].state, w->wide[TABLE_STATE], &f[0][b->at[t].first + i],
                     state_templates.n);
}

/* --- All words ---------------------------------------------------------------------------- */

void score_add(score_block *b, const fact_row *r, uint32_t first, uint32_t n, const tag_weights *w,
               word_scores *to)
{
    columns_fill(&b->columns, b->end, r, first, n, w->asked);
    b->at[b->n++] = (score_stretch){b->end, n, to};
    b->end += n + 2 * FACTS_PAD;
}

void score_all(score_block *b, const tag_weights *w)
{
    if (b->n) {
        uint32_t n = b->end - 2 * FACTS_PAD;
        score_labels(b, n, w);
        score_wide(b, n, w);
    }
    b->n = b->end = 0;
}
