/* reliability.h - is what is said to be 80 % sure right in 80 of 100 cases? */
#ifndef TRAIN_RELIABILITY_H
#define TRAIN_RELIABILITY_H

#include "train/figures.h"

enum { BINS = 10 };

/* By tenths of confidence; 1 is in the last. */
typedef struct {
    struct {
        double sure; /* The sum of the confidences. */
        uint32_t n, right;
    } bin[BINS];
} reliability;

void reliability_add(reliability *r, double confidence, bool right);

/* Expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015): the mean over all
 * cases of the gap, in their bin, between mean confidence and share right; 0 of none. */
double reliability_error(const reliability *r);

/* A row a bin that is not empty, and one of all. */
void report_reliability(const reliability *r, const char *what, bool json);

#endif
