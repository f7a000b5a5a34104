#include "train/learn_pos.h"

#include <math.h>

#include "tag/tag.h"
#include "tag/templates.h"
#include "train/memory.h"
#include "train/shuffle.h"

/* Weights, and what they lack to be the mean of all weights so far (Daumé 2006). */
typedef struct {
    float *w, *late;
    float step;
    uint32_t bits;
} perceptron;

static uint32_t row_of(const perceptron *p, uint32_t hash)
{
    return hash >> (32 - p->bits);
}

static uint32_t guess(const perceptron *p, const uint32_t *f, uint32_t n)
{
    float sum[POS_ROW] = {0};
    uint32_t best = 0;

    for (uint32_t k = 0; k < n; k++)
        for (int t = 0; t < POS_ROW; t++)
            sum[t] += p->w[row_of(p, f[k]) + (uint32_t)t];
    for (uint32_t t = 1; t < PENN_N; t++)
        if (sum[t] > sum[best])
            best = t;
    return best;
}

static void move(perceptron *p, uint32_t hash, uint32_t tag, float by)
{
    p->w[row_of(p, hash) + tag] += by;
    p->late[row_of(p, hash) + tag] += by * p->step;
}

/* One row; the tags that are guessed are the context of those behind them. */
static uint32_t learn_row(perceptron *p, gold_row *r)
{
    uint32_t f[2 * MAX_FEATURES], wrong = 0;

    for (uint32_t i = 0; i < r->facts.n; i++) {
        uint32_t n = features_of(&pos_word_templates, &r->facts, i, f);
        n += features_of(&pos_tag_templates, &r->facts, i, f + n);
        uint32_t t = guess(p, f, n);
        p->step++;
        facts_of(&r->facts, FACT_TAG)[i] = t;
        if (r->tag[i] == PENN_N || r->tag[i] == t)
            continue;
        wrong++;
        for (uint32_t k = 0; k < n; k++) {
            move(p, f[k], r->tag[i], 1);
            move(p, f[k], t, -1);
        }
    }
    return wrong;
}

/* --- Words with one tag only ---------------------------------------------------------- */

/* Of a row of TABLE_KNOWN, its commonest word. */
typedef struct {
    uint32_t word, shape, n, tags[PENN_N];
} known_word;

/* Without the documents whose number is `but` modulo `of`. */
static void count_known(known_word *k, const tag_weights *w, const gold_rows *r, uint32_t but,
                        uint32_t of)
{
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++) {
            uint32_t written = facts_of(&r->at[i].facts, FACT_WORD)[j];
            uint32_t shape = facts_of(&r->at[i].facts, FACT_SHAPE)[j];
            uint32_t hash = written * UINT32_C(0x9E3779B1);
            known_word *e = &k[hash >> (32 - w->bits[TABLE_KNOWN])];
            bool same = e->word == written && e->shape == shape;
            if (r->at[i].tag[j] == PENN_N || r->at[i].doc % of == but)
                continue;
            if (same) {
                e->n++;
                e->tags[r->at[i].tag[j]]++;
            } else if (!e->n || !--e->n) {
                *e = (known_word){.word = written, .shape = shape, .n = 1};
                e->tags[r->at[i].tag[j]] = 1;
            }
        }
}

static void write_known(uint8_t *table, uint32_t bits, const gold_rows *r, uint32_t but,
                        uint32_t of)
{
    enum { OFTEN = 8 };
    const double nearly_all = 0.995;
    known_word *k = must(calloc((size_t)1 << bits, sizeof *k));
    tag_weights w = {.bits = {[TABLE_KNOWN] = (uint8_t)bits}};

    count_known(k, &w, r, but, of);
    memset(table, 0, (size_t)4 << bits);
    for (uint32_t i = 0; i < 1u << bits; i++) {
        uint32_t hash = k[i].word * UINT32_C(0x9E3779B1), total = 0, best = 0;
        for (uint32_t t = 0; t < PENN_N; t++) {
            total += k[i].tags[t];
            best = k[i].tags[t] > k[i].tags[best] ? t : best;
        }
        if (total < OFTEN || k[i].tags[best] < nearly_all * total)
            continue;
        table[4 * i] = (uint8_t)(hash | 1);
        table[4 * i + 1] = (uint8_t)(hash >> 8);
        table[4 * i + 2] = (uint8_t)k[i].shape;
        table[4 * i + 3] = (uint8_t)best;
    }
    free(k);
}

/* --- All of it --------------------------------------------------------------------------- */

static void write_pos(int8_t *table, const perceptron *p, size_t n)
{
    const float scale = 4;
    for (size_t i = 0; i < n; i++) {
        float w = roundf((p->w[i] - p->late[i] / p->step) * scale);
        table[i] = (int8_t)(w > 127 ? 127 : w < -127 ? -127 : w);
    }
}

void learn_pos(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r,
               uint32_t k, uint32_t of, int passes, FILE *log)
{
    size_t size = ((size_t)1 << bits[TABLE_POS]) + POS_ROW;
    perceptron p = {must(calloc(size, sizeof *p.w)), must(calloc(size, sizeof *p.late)), 1,
                    bits[TABLE_POS]};
    uint32_t *order = must(malloc((r->n + (size_t)1) * sizeof *order)), n = 0, seed = 1;

    for (uint32_t i = 0; i < r->n; i++)
        if (r->at[i].doc % of != k)
            order[n++] = i;
    for (int pass = 0; pass < passes; pass++) {
        uint32_t wrong = 0;
        if (n)
            shuffle(order, n, &seed);
        for (uint32_t i = 0; i < n; i++)
            wrong += learn_row(&p, &r->at[order[i]]);
        if (log)
            fprintf(log, "parts of speech, pass %d: %u wrong\n", pass + 1, wrong);
    }
    write_pos((int8_t *)model + x->at[TABLE_POS], &p, size);
    write_known(model + x->at[TABLE_KNOWN], bits[TABLE_KNOWN], r, k, of);
    free(p.w);
    free(p.late);
    free(order);
}

double tag_rows(const tag_weights *w, gold_rows *r, uint32_t k, uint32_t of)
{
    uint32_t n = 0, right = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        gold_row *x = &r->at[i];
        if (k != NONE && x->doc % of != k)
            continue;
        tag_parts_of_speech(&x->facts, w);
        for (uint32_t j = 0; j < x->facts.n; j++) {
            n += x->tag[j] != PENN_N;
            right += x->tag[j] == facts_of(&x->facts, FACT_TAG)[j];
        }
    }
    return n ? (double)right / n : 0;
}
