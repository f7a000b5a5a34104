/* trials.h - a tagger learnt without some documents, and how well it does on them. */
#ifndef TRAIN_TRIALS_H
#define TRAIN_TRIALS_H

#include "train/folds.h"
#include "train/learn_tagger.h"
#include "train/measure.h"

typedef struct {
    uint32_t fold;    /* Held back, and measured on. */
    uint32_t without; /* Groups of templates that are left out, as bits. */
    uint32_t seed;
    tally got;
} trial;

/* Fills `got` of n trials, so many at a time; it does not matter how many. */
void trials_run(trial *t, uint32_t n, const gold_rows *r, const folds *f, const tagger_plan *p,
                int jobs);

#endif
