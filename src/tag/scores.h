/*
 * scores.h - what the tables say of each word, added up.
 */
#ifndef TAG_SCORES_H
#define TAG_SCORES_H

#include "tag/columns.h"
#include "tag/weights.h"

/* Of one word: for each label, for each two labels by pair_lane, and for each state, less
 * what its label has. */
typedef struct {
    int16_t label[LABEL_N], pair[WIDE_ROW], state[WIDE_ROW];
} word_scores;

/* Words whose scores are asked for, here and there: what is to be looked up of one template stands
 * in a few cache lines, which serve all of them. */
enum { STRETCHES = COLUMN / (2 * FACTS_PAD + 1) + 1 };

typedef struct {
    uint32_t first, n; /* Of the columns; */
    word_scores *to;   /* where their scores go. */
} score_stretch;

typedef struct {
    fact_columns columns;
    uint32_t n, end; /* Stretches, and where the next one may begin. */
    score_stretch at[STRETCHES];
} score_block;

/* Words that fit in. */
static inline uint32_t score_room(const score_block *b)
{
    return b->end < COLUMN ? COLUMN - b->end : 0;
}

/* Adds the n words of r from `first` on, of which there is room for; facts_of_neighbours are
 * there. */
void score_add(score_block *b, const fact_row *r, uint32_t first, uint32_t n, const tag_weights *w,
               word_scores *to);

/* Scores of all words that were added; b is empty then. */
void score_all(score_block *b, const tag_weights *w);

#endif
