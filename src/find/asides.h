/*
 * asides.h - who tells of it, set off by commas: Holm, [Ruiz recalled], said no.
 */
#ifndef FIND_ASIDES_H
#define FIND_ASIDES_H

#include "find/propose.h"

/* The mention of an aside of a mention and a verb of saying that begins at item i, a comma, of
 * sentence s; *end is the item of its other comma, *cue its cue.  NONE: there is none. */
uint32_t aside_teller(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *end, uint32_t *cue);

/* Holm left, [Ruiz] said, and called: whose aside ends right before the "and" of a verb at item i of
 * sentence s, by *cue; or NONE. */
uint32_t aside_teller_before(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *cue);

/* Ruiz called it “odd,” [the Lantern] reported: who tells of the words of the span, item `at` of
 * sentence s, behind it and at the end of the sentence, by *cue; or NONE. */
uint32_t teller_behind(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *cue);

/* Ruiz was late, Holm [said]: is item i a verb of who tells what others said or did? */
bool verb_retells(const quoth_doc *d, uint32_t i);

/* Holm said[.], said on Monday[.]: does no more than that stand from item i on, behind a verb, to
 * `last`, the end of the sentence? */
bool verb_closes(const quoth_doc *d, uint32_t i, uint32_t last);

/* Whose words the span is where such an aside parts who said them from the verb. */
bool told_of_in_aside(const proposal *p, candidate *found);

#endif
