/* learn_pos.h - the averaged perceptron behind tag/pos.c. */
#ifndef TRAIN_LEARN_POS_H
#define TRAIN_LEARN_POS_H

#include <stdio.h>

#include "tag/weights.h"
#include "train/rows.h"

/* Learns tags from the rows of documents that are not number k modulo of (k NONE: all), in
 * passes over them, and fills POS and KNOWN of a model with those bits, laid out as x; says
 * in log (NULL: nowhere) how it goes. */
void learn_pos(uint8_t *model, const tag_layout *x, const uint8_t bits[TABLE_N], gold_rows *r,
               uint32_t k, uint32_t of, int passes, FILE *log);

/* Sets FACT_TAG of the rows of documents k modulo of (NONE: all); the share that is right. */
double tag_rows(const tag_weights *w, gold_rows *r, uint32_t k, uint32_t of);

#endif
