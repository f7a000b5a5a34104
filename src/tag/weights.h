/*
 * weights.h - the tables that the taggers look up, and the file that holds them.
 */
#ifndef TAG_WEIGHTS_H
#define TAG_WEIGHTS_H

#include "base/buf.h"
#include "tag/columns.h"
#include "tag/penn.h"
#include "tag/ways.h"

/* The tables and the bytes of one row. */
#define TAG_TABLES(X)                                                                              \
    X(POS, pos, 1)      /* Of a feature: the POS_ROW bytes from its hash on, PENN_N in use. */     \
    X(KNOWN, known, 4)  /* Of a word: three bytes of check, the only tag it has. */                \
    X(HABIT, habit, 2)  /* Of a habit_key: a byte of check, the habit. */                          \
    X(LABEL, label, 8)  /* Of a feature: a byte of check, a weight for each label. */              \
    X(PAIR, pair, 40)   /* Of a feature: a weight for each pair_lane, and six of no use. */        \
    X(STATE, state, 40) /* Of a feature: a weight for each state. */

enum { POS_ROW = 64, LABEL_ROW = 8, WIDE_ROW = 40 };

typedef enum {
#define X(NAME, name, row) TABLE_##NAME,
    TAG_TABLES(X)
#undef X
        TABLE_N
} tag_table;

/* The rows of TABLE_LABEL that the features of one template share: those from `first` on, the
 * highest bits of a hash say which.  A template of few features has few rows, which stay in
 * the cache. */
typedef struct {
    uint32_t first, shift;
} label_region;

/* All weights are whole numbers and so are their sums: the same on every machine. */
typedef struct tag_weights {
    const uint8_t *at[TABLE_N];
    uint8_t bits[TABLE_N];              /* A table has 1 << bits rows. */
    label_region regions[MAX_FEATURES]; /* By template. */
    state_machine states;
    way_table ways[WORD_SETTINGS];
    uint8_t slot[STATE_ROW];
    uint8_t asked[FACT_N];        /* columns_asked by labels, pairs and states. */
    const int16_t *wide[TABLE_N]; /* Rows of PAIR and STATE. */
    buf own;                      /* The model, if it was read from a file; */
    int16_t *own_wide[TABLE_N];   /* then wide is made of it. */
} tag_weights;

/* The row of a hash: its highest bits say which. */
static inline const uint8_t *tag_row(const tag_weights *w, tag_table t, uint32_t row, uint32_t hash)
{
    return w->at[t] + (size_t)(hash >> (32 - w->bits[t])) * row;
}

static inline uint32_t region_row(const label_region *x, uint32_t hash)
{
    return x->first + (hash >> x->shift);
}

/* Regions one behind the other, of 1 << bits rows each, one for each template of a label;
 * false: of no possible size, or more than `rows` rows. */
MUST_USE bool label_regions(label_region *x, const uint8_t *bits, size_t rows);

/* The byte that tells a feature from others in its row; never 0, which is an empty row. */
static inline uint8_t tag_check(uint32_t hash)
{
    return (uint8_t)hash ? (uint8_t)hash : 1;
}

/* Reads a model, which stays where it is and must outlive w.  QUOTH_SKIP with a reason in
 * *why if it is none, damaged or made for another version. */
MUST_USE quoth_status tag_weights_read(tag_weights *w, str model, const char **why);

/* Fills `wide`, without which no labels are found; false: out of memory. */
MUST_USE bool tag_weights_widen(tag_weights *w, allocator from);

/* The model in the file at path (NULL: the one that comes with quoth); NULL with *err if
 * there is none.  (load.c) */
tag_weights *tagger_new(allocator from, const char *path, quoth_error *err);
void tagger_free(tag_weights *w, allocator from);

/* Bytes of a model with tables of those bits; where its parts begin. */
typedef struct {
    size_t size, edges, regions, at[TABLE_N]; /* regions: their bits. */
} tag_layout;

tag_layout tag_layout_of(const uint8_t bits[TABLE_N]);

/* Writes the head of a model whose tables, edges and regions are already in place. */
void tag_weights_seal(uint8_t *model, const uint8_t bits[TABLE_N]);

/* The model that comes with quoth. */
extern const str tag_model;

#endif
