/* measure.h - how well a tagger does on documents that it has not learnt from. */
#ifndef TRAIN_MEASURE_H
#define TRAIN_MEASURE_H

#include "tag/weights.h"
#include "train/rows.h"

typedef enum { SPAN_SOURCE, SPAN_CUE, SPAN_CONTENT, SPAN_N } span_kind;

typedef struct {
    uint32_t annotated, found, right;
} span_count;

typedef struct {
    span_count of[SPAN_N]; /* Right: the same first and last word. */
    uint32_t docs, words;
    uint32_t tagged, tags_right; /* Words whose part of speech is annotated. */
} tally;

/* Tags the rows, which it changes, as quoth does, and adds up how they come out. */
void measure(tally *t, gold_rows *r, const tag_weights *w);

void tally_add(tally *to, const tally *t);

/* In percent; NAN where nothing was found, annotated, or both. */
double precision_of(const span_count *n);
double recall_of(const span_count *n);
double f1_of(const span_count *n);
double tags_right(const tally *t);

/* The mean of the three F1, those that are numbers. */
double mean_f1(const tally *t);

/* The standard deviation of n values around their mean, those that are numbers; NAN of
 * fewer than two. */
double spread(const double *x, uint32_t n);

#endif
