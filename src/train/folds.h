/* folds.h - which documents are held back, and when. */
#ifndef TRAIN_FOLDS_H
#define TRAIN_FOLDS_H

#include "base/base.h"

enum { NO_FOLD = -1 };

/* The fold of each document; NO_FOLD: it is always learnt from. */
typedef struct {
    int32_t *of;
    uint32_t docs, n;
} folds;

/* Dealt from a deck that seed has shuffled: the folds differ by one document at most. */
folds folds_dealt(uint32_t docs, uint32_t n, uint32_t seed);

/* A document's number modulo n. */
folds folds_by_number(uint32_t docs, uint32_t n);

/* One fold: the documents from `first` on. */
folds folds_last(uint32_t docs, uint32_t first);

void folds_free(folds *f);

#endif
