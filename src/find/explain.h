/* explain.h - why a choice was made, in words. */
#ifndef FIND_EXPLAIN_H
#define FIND_EXPLAIN_H

#include "find/confidence.h"
#include "find/propose.h"

/* Adds to d->explain: what was decided for p's span or cue, the speakers that came
 * nearest, and what weighed most for the winner and against it. */
void explain_choice(quoth_doc *d, const proposal *p, uint32_t chosen);

/* Adds what the taggers made of link a, indirect speech, and how much worse the next best
 * reading of its cue and, where it has one, of its source would be: TAG_ONE is 1. */
void explain_report(quoth_doc *d, const attribution *a, uint32_t cue_margin,
                    uint32_t source_margin);

/* Adds how sure record q is and why; least: what was asked for.  signs NULL: by form. */
void explain_confidence(quoth_doc *d, const quotation *q, sure_kind kind, const float signs[SIGN_N],
                        float least);

#endif
