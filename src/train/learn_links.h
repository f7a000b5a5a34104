/* learn_links.h - the weights of find/ from annotated text. */
#ifndef TRAIN_LEARN_LINKS_H
#define TRAIN_LEARN_LINKS_H

#include "find/propose.h"
#include "train/gold.h"

typedef struct {
    float w[WEIGHT_N], g[WEIGHT_N]; /* Weights, sums of squared gradients. */
    float mean[WEIGHT_N];           /* Of the weights after the later passes. */
    const gold_doc *gold;
    bool testing;  /* Held-out documents: look, do not learn. */
    bool evidence; /* Learn the weights of find/evidence.c, and only those. */
    float step;
    struct {
        unsigned seen, known, right; /* Choices; with a right candidate; chosen right. */
    } n;                             /* Quoted spans. */
    float p[MAX_CANDIDATES];
    uint8_t ok[MAX_CANDIDATES];
} trainer;

typedef struct {
    int passes;
    float step;         /* Of AdaGrad. */
    float decay, prune; /* The share of a weight that is lost after a pass, and what more. */
} learning;

/* Learns from all n documents but those whose number is `held` modulo `parts`, and says on
 * standard error how these come out; of 1 part none is held back. */
void learn_links(trainer *t, const quoth_model *m, const gold_doc *docs, size_t n,
                 const learning *how, size_t held, size_t parts);

/* Learns what the labels of the taggers' models m[parts] are worth.  Model k and the other
 * weights, learnt as `how` says, have not seen the documents whose number is k modulo
 * parts. */
void learn_evidence(trainer *t, quoth_model *const *m, size_t parts, const gold_doc *docs, size_t n,
                    const learning *how, int passes);

/* As quoth keeps it: in 1/WEIGHT_ONE, small ones left out. */
int16_t weight_stored(float w);

/* The mean with the weights of file path. */
void weights_blend(trainer *t, const char *path);

/* To standard output. */
void weights_print(const trainer *t);

#endif
