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

/* Scores of all words of r; facts_of_neighbours are there. */
void score_row(const fact_row *r, const tag_weights *w, word_scores *s);

#endif
