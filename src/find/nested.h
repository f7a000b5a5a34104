/*
 * nested.h - who speaks in a clause inside another one's, or in a text that somebody has.
 */
#ifndef FIND_NESTED_H
#define FIND_NESTED_H

#include "find/propose.h"

enum { LEADING_WORDS = 8 };

/* Nothing but LEADING_WORDS plain words, perhaps a comma or colon last, between items a and b. */
bool leads_to(const quoth_doc *d, uint32_t a, uint32_t b);

/* Whose words the span is where the shape of a clause leaves no choice, though somebody else is
 * the subject of the sentence. */
bool spoken_inside(const proposal *p, candidate *found);

/* According to Holm, Ruiz said Q; Q, Ruiz texted her, according to Holm: gives c, Holm's by its cue,
 * to whom the clause has say it. */
void speaks_inside(const proposal *p, candidate *c);

/* Like spoken_inside, for texts, and for what is heard from many or through a text. */
bool told_by_text(const proposal *p, candidate *found);

/* The item is a means of telling, with nothing before its clause: told by [text] that. */
bool is_means(const quoth_doc *d, uint32_t i);

#endif
