/* interview.h - who answers. */
#ifndef FIND_INTERVIEW_H
#define FIND_INTERVIEW_H

#include "find/chains.h"
#include "find/item.h"

/* [A]: I was cold.  Is mention x the letter before an answer? */
static inline bool turn_answers(const quoth_doc *d, const mention *x)
{
    return x->flags & MEN_TURN && item_text(d, x->first).n == 1 && *item_text(d, x->first).p == 'A';
}

/* Who answers in paragraph p, behind A:, the only person whom those before name in full; or NONE. */
uint32_t interview_answers(const chains *c, uint32_t p);

/* Gives paragraphs that only quote, behind questions without marks, to who is interviewed. */
void interview_run(chains *c);

#endif
