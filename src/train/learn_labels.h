/* learn_labels.h - the conditional random field behind tag/labels.c. */
#ifndef TRAIN_LEARN_LABELS_H
#define TRAIN_LEARN_LABELS_H

#include <stdio.h>

#include "tag/weights.h"
#include "train/rows.h"

typedef struct {
    int scouting;  /* Passes to find out which features are worth their room. */
    int passes;    /* Passes with those. */
    int cutoff;    /* A feature must be seen so often. */
    float step;    /* Of AdaGrad. */
    float shrink;  /* L1, while scouting. */
    float dropout; /* Share of the features that a step does not see. */
    float margin;  /* By which a beginning must win while it is learnt. */
    float recall;  /* Added to what begins a source, cue or content. */
    int models;    /* Learnt one after the other, each in another order; their mean is kept. */
    uint32_t seed;
    uint32_t without; /* Groups of templates that are left out, as bits of groups.h. */
    FILE *log;        /* NULL: nobody wants to know how it goes. */
} label_plan;

/* Fills HABIT of the model from the annotation, and FACT_HABIT and all other facts of the
 * rows, each judged by other documents than its own. */
void learn_habits(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r);

/* Learns labels and fills LABEL, PAIR, STATE and the edges of the model. */
void learn_labels(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r,
                  const label_plan *plan);

#endif
