/* learn_tagger.h - a whole model of the taggers from annotated rows. */
#ifndef TRAIN_LEARN_TAGGER_H
#define TRAIN_LEARN_TAGGER_H

#include <stdio.h>

#include "train/learn_labels.h"

typedef struct {
    int pos_passes;
    label_plan labels;
    uint8_t bits[TABLE_N];
    const tag_weights *base; /* Whose parts of speech are kept; NULL: they are learnt. */
} tagger_plan;

/* The bytes of a model, *n of them, which the caller frees.  Changes facts of the rows. */
uint8_t *learn_tagger(gold_rows *r, const tagger_plan *p, size_t *n);

#endif
