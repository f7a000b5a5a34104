/*
 * crf.h - one gradient step of a linear-chain conditional random field.
 */
#ifndef TRAIN_CRF_H
#define TRAIN_CRF_H

#include "tag/states.h"
#include "train/rows.h"

/* The rows of the features of each word: those of word i are at[from[i]] to at[from[i + 1]]. */
typedef struct {
    uint64_t *from;
    uint32_t *at;
} feature_list;

/* rows x width weights, their squared gradients (AdaGrad: Duchi, Hazan and Singer, JMLR
 * 2011), the sum of what was remembered, and the step at which a row was last shrunk. */
typedef struct {
    float *w, *g, *sum;
    uint32_t *last;
    size_t rows, width;
} weights;

typedef struct {
    weights label, pair, state, edge;
    const feature_list *lists; /* Of label, pair and state. */
    state_machine m;
    float step, shrink, dropout;
    float margin; /* Added, while learning, to a wrong label where something begins. */
    uint32_t time, remembered;
    struct crf_room *room;
} crf;

/* lists must outlive it.  Exits without memory. */
crf *crf_new(size_t labels, size_t pairs, size_t states, const feature_list *lists);
void crf_free(crf *c);

/* Learns row r, whose words are those from `first` on in the lists; returns the loss. */
double crf_learn(crf *c, const gold_row *r, uint32_t first);

/* All weights are zero again; what was remembered stays. */
void crf_forget(crf *c);

/* The mean of what was remembered becomes the weights. */
void crf_remember(crf *c);
void crf_recall(crf *c);

#endif
