/*
 * unscored.h - links that need no scores: shapes that leave no choice.
 */
#ifndef FIND_UNSCORED_H
#define FIND_UNSCORED_H

#include "find/propose.h"

/* Whose words a quoted span is, and how sure. */
typedef struct {
    uint32_t cue, holder; /* Indexes, or NONE. */
    uint8_t kind, rule;   /* As of a candidate. */
    float p;              /* 0: there is a choice. */
} settled;

/* The span that p stands at, by the link before it. */
settled settled_by_last(const proposal *p);

/* By what stands around it alone. */
settled settled_here(const proposal *p);

/* The cue that a choice c has: a later verb of the same speaker, where c's declines to say. */
uint32_t later_cue(const proposal *p, const candidate *c);
/* Gives c the cue of the quotation that it goes on with behind what its speaker does. */
void resume(const proposal *p, candidate *c);

#endif
