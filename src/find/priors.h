/* priors.h - what is known of a proposal that the training text does not teach. */
#ifndef FIND_PRIORS_H
#define FIND_PRIORS_H

#include "find/propose.h"

/* The sum of all rows of the table that hold for candidate c of p's span, in units
 * of WEIGHT_ONE. */
int32_t prior_of(const proposal *p, const span_view *v, const candidate *c);

/* The next row, from *i on, that holds for it: a text of that shape, and *worth;
 * NULL behind the last. */
const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth);

#endif
