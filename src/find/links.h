/* links.h - the link machine with its choice laid open, for src/train. */
#ifndef FIND_LINKS_H
#define FIND_LINKS_H

#include "find/propose.h"

/* Who chooses among the candidates of a span: NULL for the best score.  A
 * trainer's choose sees every proposal, may read its features, and returns the
 * candidate to go on with. */
typedef struct {
    uint32_t (*choose)(void *ctx, const proposal *p);
    void *ctx;
} chooser;

MUST_USE quoth_status links_run(quoth_doc *d, const quoth_model *m, const chooser *by,
                                const int16_t *weights);

/* Softmax of candidate i of n, from integer scores. */
float choice_probability(const candidate *c, uint32_t n, uint32_t i);

#endif
