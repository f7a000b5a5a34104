/* priors.h - what is known of a proposal that the training text does not teach. */
#ifndef FIND_PRIORS_H
#define FIND_PRIORS_H

#include "find/propose.h"

/* Sorts the rows for p, once a document. */
void priors_init(proposal *p);

/* Adds to the scores of p's candidates what is known of their shapes. */
void add_priors(proposal *p, const span_view *v);

/* The next row, from *i on, that holds for candidate c: a text of that shape, and *worth;
 * NULL behind the last. */
const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth);

#endif
