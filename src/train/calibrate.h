/*
 * calibrate.h - fit find/confidence.txt to documents that the weights have not seen.
 */
#ifndef TRAIN_CALIBRATE_H
#define TRAIN_CALIBRATE_H

#include "find/confidence.h"
#include "train/gold.h"
#include "train/reliability.h"

/* One stretch of quoted words, or one indirect quotation, with a speaker. */
typedef struct {
    float signs[SIGN_N];
    sure_kind kind;
    bool right;
} outcome;

VEC(outcome);

/* Appends what model m finds in document g, and whether the speaker is right: shares a
 * word with the source of the innermost annotation that covers half of it. */
quoth_status outcomes_of(arena *a, outcome_vec *v, const quoth_model *m, const gold_doc *g);

/* Logistic regression by AdaGrad, a little shrunk; deterministic. */
void fit_confidence(const outcome_vec *v, sure_kind kind, float weight[SIGN_N]);

/* Adds the outcomes of that kind, as sure as weight makes them; NULL: as sure as quoth is. */
void judge_outcomes(reliability *r, const outcome_vec *v, sure_kind kind, const float *weight);

void print_confidence(float weight[SURE_KINDS][SIGN_N]);

#endif
