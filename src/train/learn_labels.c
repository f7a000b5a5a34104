/*
 * learn_labels.c - training by gradient, a paragraph at a time.
 *
 * Scouting learns with every feature that is seen often enough and shrinks their
 * weights towards zero (Duchi and Singer, JMLR 2009).  Those that stay largest get the
 * rows of the table, each the row of its hash; then all is learnt again through the very
 * look-up that quoth makes, so that features that share a row have learnt to live
 * together.  What is kept is the mean of the last passes.
 */
#include "train/learn_labels.h"

#include <math.h>

#include "tag/tag.h"
#include "tag/templates.h"
#include "train/crf.h"
#include "train/groups.h"
#include "train/memory.h"
#include "train/shuffle.h"

/* --- Habits ------------------------------------------------------------------------------ */

enum { FOLDS = 4 };

/* Of a habit_key: uses and uses as a cue, by fold of documents. */
typedef struct {
    uint32_t key, n[FOLDS], cues[FOLDS];
} habit_count;

typedef struct {
    habit_count *at;
    uint32_t mask;
} habit_table;

static habit_count *habit_at(const habit_table *t, uint32_t key)
{
    uint32_t i = key * UINT32_C(0x9E3779B1) & t->mask;
    while (t->at[i].key && t->at[i].key != key)
        i = (i + 1) & t->mask;
    return &t->at[i];
}

static void count_habits(const habit_table *t, const gold_rows *r)
{
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++) {
            uint32_t key = habit_key(&r->at[i].facts, j), part = r->at[i].doc % FOLDS;
            habit_count *h = habit_at(t, key);
            uint8_t l = r->at[i].label[j];
            h->key = key;
            h->n[part]++;
            h->cues[part] += l == LABEL_CUE || l == LABEL_IN_CUE;
        }
}

/* Without the documents of fold `but`. */
static uint8_t habit_without(const habit_count *h, uint32_t but, uint32_t share)
{
    uint32_t n = 0, cues = 0;
    for (uint32_t i = 0; i < FOLDS; i++) {
        n += i == but ? 0 : h->n[i];
        cues += i == but ? 0 : h->cues[i];
    }
    return habit_of(cues, n, share);
}

void learn_habits(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r)
{
    enum { BITS = 18 };
    habit_table t = {must(calloc((size_t)1 << BITS, sizeof *t.at)), (1u << BITS) - 1};
    uint8_t *table = model + x->at[TABLE_HABIT];
    uint32_t *owner_n = must(calloc((size_t)1 << bits[TABLE_HABIT], sizeof *owner_n));

    count_habits(&t, r);
    memset(table, 0, (size_t)2 << bits[TABLE_HABIT]);
    for (uint32_t i = 0; i <= t.mask; i++) {
        uint8_t habit = habit_without(&t.at[i], FOLDS, 0);
        uint32_t hash = t.at[i].key * UINT32_C(0x9E3779B1), row = hash >> (32 - bits[TABLE_HABIT]);
        uint32_t n = 0;
        for (int k = 0; k < FOLDS; k++)
            n += t.at[i].n[k] + 100 * t.at[i].cues[k];
        if (!habit || n <= owner_n[row])
            continue; /* Two words for a row: the one more often a cue has it. */
        owner_n[row] = n;
        table[2 * row] = tag_check(hash);
        table[2 * row + 1] = habit;
    }
    for (uint32_t i = 0; i < r->n; i++) {
        fact_row *f = &r->at[i].facts;
        for (uint32_t j = 0; j < f->n; j++)
            facts_of(f, FACT_HABIT)[j] = habit_without(
                habit_at(&t, habit_key(f, j)), r->at[i].doc % FOLDS, facts_of(f, FACT_SHARE)[j]);
        facts_of_neighbours(f);
    }
    free(t.at);
    free(owner_n);
}

static uint32_t words_of(const gold_rows *r)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n; i++)
        n += r->at[i].facts.n;
    return n;
}

/* --- Which features there are -------------------------------------------------------------- */

/* Hashes, the template of each and how often it was seen; open addressing. */
typedef struct {
    uint32_t *hash, *n, *id;
    uint8_t *of;
    uint32_t mask, count;
} dictionary;

static uint32_t slot_of(const dictionary *d, uint32_t hash)
{
    uint32_t i = hash * UINT32_C(0x9E3779B1) >> 3 & d->mask;
    while (d->n[i] && d->hash[i] != hash)
        i = (i + 1) & d->mask;
    return i;
}

/* At least half empty, whatever the rows hold. */
static uint32_t dictionary_mask(const gold_rows *r, const template_table *t)
{
    enum { FEWEST_BITS = 10, MOST_BITS = 31 };
    uint64_t most = (uint64_t)words_of(r) * t->n;
    uint32_t bits = FEWEST_BITS;

    while (bits < MOST_BITS && UINT64_C(1) << bits < 2 * most)
        bits++;
    if (UINT64_C(1) << bits < most + most / 8) {
        fputs("quoth-train: too many words to learn from at a time\n", stderr);
        exit(2);
    }
    return (1u << bits) - 1;
}

/* Of the templates that are not off. */
static dictionary dictionary_of(const gold_rows *r, const template_table *t, const bool *off,
                                uint32_t cutoff)
{
    dictionary d = {.mask = dictionary_mask(r, t)};
    uint32_t f[MAX_FEATURES];

    d.hash = must(calloc((size_t)d.mask + 1, sizeof *d.hash));
    d.n = must(calloc((size_t)d.mask + 1, sizeof *d.n));
    d.id = must(calloc((size_t)d.mask + 1, sizeof *d.id));
    d.of = must(calloc((size_t)d.mask + 1, sizeof *d.of));
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++) {
            uint32_t n = features_of(t, &r->at[i].facts, j, f);
            for (uint32_t k = 0; k < n; k++) {
                if (off[k])
                    continue;
                uint32_t s = slot_of(&d, f[k]);
                d.hash[s] = f[k];
                d.of[s] = (uint8_t)k;
                d.n[s]++;
            }
        }
    for (uint32_t i = 0; i <= d.mask; i++)
        d.id[i] = d.n[i] >= cutoff ? d.count++ : NONE;
    return d;
}

static void dictionary_free(dictionary *d)
{
    free(d->hash);
    free(d->n);
    free(d->id);
    free(d->of);
}

/* How a hash becomes a row of the weights that are being learnt; NONE: it has none. */
typedef struct {
    const dictionary *words;     /* While scouting, */
    const label_region *regions; /* then its row in TABLE_LABEL, */
    const uint8_t *check;        /* if this is the first byte there; all NULL: */
    uint32_t bits;               /* the highest bits of the hash. */
} look_up;

/* Of the feature of template k. */
static uint32_t row_of(const look_up *l, uint32_t k, uint32_t hash)
{
    if (l->words)
        return l->words->id[slot_of(l->words, hash)];
    if (!l->regions)
        return hash >> (32 - l->bits);
    uint32_t i = region_row(&l->regions[k], hash);
    return l->check[i] == tag_check(hash) ? i : NONE;
}

/* Looks all features of all words up once. */
static feature_list list_features(const gold_rows *r, const template_table *t, const look_up *l)
{
    feature_list x = {0};
    uint32_t f[MAX_FEATURES], words = words_of(r), next = 0;
    uint64_t n = 0;

    x.from = must(malloc(((size_t)words + 1) * sizeof *x.from));
    x.at = must(malloc(((size_t)words * t->n + 1) * sizeof *x.at));
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++) {
            x.from[next++] = n;
            features_of(t, &r->at[i].facts, j, f);
            for (uint32_t k = 0; k < t->n; k++) {
                uint32_t row = row_of(l, k, f[k]);
                if (row != NONE)
                    x.at[n++] = row;
            }
        }
    x.from[next] = n;
    return x;
}

static void list_free(feature_list *x)
{
    free(x->from);
    free(x->at);
}

/* --- Passes ----------------------------------------------------------------------------------- */

static void run_passes(crf *c, const gold_rows *r, const label_plan *p, int passes,
                       const char *name)
{
    uint32_t *order = must(malloc((r->n + (size_t)1) * sizeof *order));
    uint32_t *first = must(malloc((r->n + (size_t)1) * sizeof *first));
    uint32_t seed = p->seed, words = 0;

    for (uint32_t i = 0; i < r->n; i++) {
        order[i] = i;
        first[i] = words;
        words += r->at[i].facts.n;
    }
    for (int pass = 0; pass < passes; pass++) {
        double loss = 0;
        int left = passes - pass;
        shuffle(order, r->n, &seed);
        c->step = p->step * (left == 1 ? 0.25F : left == 2 ? 0.5F : 1);
        for (uint32_t i = 0; i < r->n; i++)
            loss += crf_learn(c, &r->at[order[i]], first[order[i]]);
        if (left <= 3)
            crf_remember(c);
        if (p->log)
            fprintf(p->log, "labels, %s, pass %d: loss %.4f a word\n", name, pass + 1,
                    loss / words);
    }
    free(order);
    free(first);
}

/* --- Which features get a row ------------------------------------------------------------------ */

/* A feature's worth: how large its weights are, and how often it was seen. */
typedef struct {
    uint32_t hash;
    float worth;
} candidate;

/* All that were seen often enough: those of template k are at[from[k]] to at[from[k + 1]]. */
typedef struct {
    candidate *at;
    uint32_t from[MAX_FEATURES + 1];
} candidates;

static candidates candidates_of(const crf *c, const dictionary *d)
{
    candidates x = {.at = must(malloc((d->count + (size_t)1) * sizeof *x.at))};
    uint32_t next[MAX_FEATURES];

    for (uint32_t i = 0; i <= d->mask; i++)
        x.from[d->of[i] + 1] += d->n[i] && d->id[i] != NONE;
    for (uint32_t k = 0; k < MAX_FEATURES; k++) {
        next[k] = x.from[k];
        x.from[k + 1] += x.from[k];
    }
    for (uint32_t i = 0; i <= d->mask; i++) {
        if (!d->n[i] || d->id[i] == NONE)
            continue;
        const float *w = &c->label.w[(size_t)d->id[i] * LABEL_N];
        float worth = 0;
        for (int l = 0; l < LABEL_N; l++)
            worth += fabsf(w[l]);
        x.at[next[d->of[i]]++] = (candidate){d->hash[i], worth * sqrtf((float)d->n[i])};
    }
    return x;
}

/* Fills the checks of a region of 1 << bits rows: of the candidates for a row the worthiest
 * has it.  Returns the worth of those that have one. */
static double fill_region(const candidates *x, uint32_t k, uint32_t bits, float *worth,
                          uint8_t *check)
{
    double sum = 0;

    memset(worth, 0, sizeof *worth << bits);
    for (uint32_t i = x->from[k]; i < x->from[k + 1]; i++) {
        uint32_t row = x->at[i].hash >> (32 - bits);
        if (x->at[i].worth <= worth[row])
            continue;
        sum += (double)(x->at[i].worth - worth[row]);
        worth[row] = x->at[i].worth;
        check[row] = tag_check(x->at[i].hash);
    }
    return sum;
}

/* Doubles the region that wins most worth a row, until there are no more rows. */
static void choose_regions(const candidates *x, uint32_t rows, uint8_t *bits, float *worth,
                           uint8_t *check)
{
    const uint32_t n = label_templates.n;
    double gain[MAX_FEATURES], kept[MAX_FEATURES];
    uint32_t left = rows - 2 * n, best;

    for (uint32_t k = 0; k < n; k++) {
        bits[k] = 1;
        kept[k] = fill_region(x, k, 1, worth, check);
        gain[k] = (fill_region(x, k, 2, worth, check) - kept[k]) / 2;
    }
    do {
        best = NONE;
        for (uint32_t k = 0; k < n; k++)
            if (1u << bits[k] <= left && gain[k] > 0 && (best == NONE || gain[k] > gain[best]))
                best = k;
        if (best == NONE)
            break;
        left -= 1u << bits[best];
        kept[best] += gain[best] * (1u << bits[best]);
        bits[best]++;
        gain[best] =
            (fill_region(x, best, bits[best] + 1u, worth, check) - kept[best]) / (1u << bits[best]);
    } while (left);
}

/* Of each template, how many rows its features have, and which of them has each. */
static void choose_features(const crf *c, const dictionary *d, uint8_t *table, uint32_t bits,
                            uint8_t *region_bits, FILE *log)
{
    const uint32_t rows = 1u << bits;
    float *worth = must(malloc(2 * rows * sizeof *worth));
    uint8_t *check = must(malloc(2 * (size_t)rows));
    candidates x = candidates_of(c, d);
    label_region at[MAX_FEATURES];
    uint32_t taken = 0;

    memset(table, 0, (size_t)LABEL_ROW << bits);
    choose_regions(&x, rows, region_bits, worth, check);
    if (!label_regions(at, region_bits, rows))
        must(NULL);
    for (uint32_t k = 0; k < label_templates.n; k++) {
        uint32_t n = 1u << region_bits[k], mine = 0;
        memset(check, 0, n);
        fill_region(&x, k, region_bits[k], worth, check);
        for (uint32_t i = 0; i < n; i++) {
            table[(at[k].first + i) * (size_t)LABEL_ROW] = check[i];
            mine += check[i] > 0;
        }
        taken += mine;
        if (log)
            fprintf(log, "labels: template %3u has %u of %u rows for %u features\n", k, mine, n,
                    x.from[k + 1] - x.from[k]);
    }
    if (log)
        fprintf(log, "labels: %u of %u rows taken, %u features known\n", taken, rows, d->count);
    free(x.at);
    free(worth);
    free(check);
}

/* How much each template weighs: the mean of its weights' size, over all words. */
static void report_templates(const crf *c, const gold_rows *r, const look_up *l, FILE *log)
{
    double sum[MAX_FEATURES] = {0};
    uint32_t f[MAX_FEATURES], words = 0;

    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++) {
            uint32_t n = features_of(&label_templates, &r->at[i].facts, j, f);
            words++;
            for (uint32_t k = 0; k < n; k++) {
                uint32_t at = row_of(l, k, f[k]);
                for (int x = 0; at != NONE && x < LABEL_N; x++)
                    sum[k] += (double)fabsf(c->label.w[(size_t)at * LABEL_N + (size_t)x]);
            }
        }
    for (uint32_t k = 0; k < label_templates.n; k++)
        fprintf(log, "labels: template %3u weighs %.4f\n", k, sum[k] / words);
}

/* --- From floats to bytes ------------------------------------------------------------------------ */

static int8_t byte_of(float w, float scale)
{
    float x = roundf(w * scale);
    return (int8_t)(x > 127 ? 127 : x < -127 ? -127 : x);
}

/* The weights of two labels in a row, as learnt in column `pair`. */
static void write_pairs(uint8_t *table, const crf *c, uint32_t pair)
{
    uint32_t lane = pair_lane(pair / LABEL_N, pair % LABEL_N);
    for (size_t i = 0; i < c->pair.rows; i++)
        table[i * WIDE_ROW + lane] = (uint8_t)byte_of(c->pair.w[i * c->pair.width + pair], TAG_ONE);
}

/* recall: how much is added to every label that begins something. */
static void write_weights(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N],
                          const crf *c, float recall)
{
    bool begins[EDGE_IDS] = {false};
    for (uint32_t s = 0; s < WORD_SETTINGS; s++)
        for (uint32_t e = 0; e < c->m.edges[s]; e++)
            begins[c->m.edge[s][e].id] = c->m.label[c->m.edge[s][e].to] % 2;
    const float scale = TAG_ONE;

    for (uint32_t i = 0; i < 1u << bits[TABLE_LABEL]; i++)
        for (int l = 0; l < LABEL_N; l++)
            model[x->at[TABLE_LABEL] + LABEL_ROW * i + 1 + (size_t)l] =
                (uint8_t)byte_of(c->label.w[(size_t)i * LABEL_N + (size_t)l], scale);
    for (uint32_t s = 0; s < WORD_SETTINGS; s++)
        for (uint32_t e = 0; e < c->m.edges[s]; e++)
            write_pairs(model + x->at[TABLE_PAIR], c, c->m.edge[s][e].pair);
    for (size_t i = 0; i < c->state.rows * c->state.width; i++)
        model[x->at[TABLE_STATE] + i] = (uint8_t)byte_of(c->state.w[i], scale);
    for (size_t i = 0; i < EDGE_IDS; i++) {
        int w = (int)lroundf((c->edge.w[i] + (begins[i] ? recall : 0)) * scale);
        model[x->edges + 2 * i] = (uint8_t)w;
        model[x->edges + 2 * i + 1] = (uint8_t)(w >> 8);
    }
}

/* --- All of it ------------------------------------------------------------------------------------ */

/* What each table of features looks up; a table that is left out has none. */
static void list_all(feature_list lists[3], const gold_rows *r, const look_up *of_label,
                     const uint8_t bits[TABLE_N], uint32_t without)
{
    static const template_table nothing;
    look_up of_pair = {.bits = bits[TABLE_PAIR]}, of_state = {.bits = bits[TABLE_STATE]};
    bool pairs = !(without >> GROUP_pairs & 1), states = !(without >> GROUP_states & 1);

    lists[0] = list_features(r, &label_templates, of_label);
    lists[1] = list_features(r, pairs ? &pair_templates : &nothing, &of_pair);
    lists[2] = list_features(r, states ? &state_templates : &nothing, &of_state);
}

void learn_labels(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r,
                  const label_plan *plan)
{
    const size_t rows = (size_t)1 << bits[TABLE_LABEL];
    const size_t pairs = (size_t)1 << bits[TABLE_PAIR], states = (size_t)1 << bits[TABLE_STATE];
    bool off[MAX_FEATURES];
    feature_list lists[3];

    groups_mask(plan->without, off);
    dictionary d = dictionary_of(r, &label_templates, off, (uint32_t)plan->cutoff);
    look_up of_label = {.words = &d};
    list_all(lists, r, &of_label, bits, plan->without);
    crf *c = crf_new(d.count, pairs, states, lists);
    c->dropout = plan->dropout;
    c->margin = plan->margin;
    c->shrink = plan->shrink;
    run_passes(c, r, plan, plan->scouting, "scouting");
    crf_recall(c);
    if (plan->log)
        report_templates(c, r, &of_label, plan->log);
    choose_features(c, &d, model + x->at[TABLE_LABEL], bits[TABLE_LABEL], model + x->regions,
                    plan->log);
    crf_free(c);
    list_free(&lists[0]);
    dictionary_free(&d);

    uint8_t *check = must(malloc(rows));
    for (size_t i = 0; i < rows; i++)
        check[i] = model[x->at[TABLE_LABEL] + 8 * i];
    label_region regions[MAX_FEATURES];
    if (!label_regions(regions, model + x->regions, rows))
        must(NULL);
    of_label = (look_up){.regions = regions, .check = check};
    lists[0] = list_features(r, &label_templates, &of_label);
    c = crf_new(rows, pairs, states, lists);
    c->dropout = plan->dropout;
    c->margin = plan->margin;
    for (int k = 0; k < plan->models; k++) {
        label_plan one = *plan;
        one.seed += (uint32_t)k;
        crf_forget(c);
        run_passes(c, r, &one, plan->passes, "learning");
    }
    crf_recall(c);
    write_weights(model, x, bits, c, plan->recall);
    crf_free(c);
    for (int i = 0; i < 3; i++)
        list_free(&lists[i]);
    free(check);
}
