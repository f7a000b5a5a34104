/* priors.h - what is known of a proposal that the training text does not teach. */
#ifndef FIND_PRIORS_H
#define FIND_PRIORS_H

#include "find/propose.h"

/* What a prior may need (find/shape.h), of the span first, in fours. */
enum { FACTS_OF_SPAN = 20, FACTS = 40, FOURS = FACTS / 4 };

/* All rows of priors; in a set, bit r is row r.  Those of a kind; those that need more of four facts
 * than the ones that are there. */
typedef struct prior_sets {
    const struct prior *row[64];
    uint64_t of[CANDIDATE_KINDS], lack[FOURS][16];
} prior_sets;

/* The rows, sorted once a model; NULL without memory.  Free with alloc_free. */
MUST_USE prior_sets *priors_new(allocator from);

/* Adds to the scores of p's candidates what is known of their shapes. */
void add_priors(proposal *p, const span_view *v);

/* The next row, from *i on, that holds for candidate c: a text of that shape, and *worth;
 * NULL behind the last. */
const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth);

#endif
