/* explain.h - why a choice was made, in words. */
#ifndef FIND_EXPLAIN_H
#define FIND_EXPLAIN_H

#include "find/propose.h"

/* Adds to d->explain: what was decided for p's span or cue, the proposals that
 * came nearest, and the features that weighed most for the winner. */
void explain_choice(quoth_doc *d, const proposal *p, uint32_t chosen);

#endif
