/*
 * unscored.h - links that need no scores.
 *
 * Each looks at the quoted span that p stands at and returns the mention of its speaker, a cue, or
 * NONE; nothing is changed but what resume() is handed.
 */
#ifndef FIND_UNSCORED_H
#define FIND_UNSCORED_H

#include "find/propose.h"

uint32_t signature_holder(const proposal *p, uint32_t s);
uint32_t turn_holder(const proposal *p, uint32_t s);
uint32_t gapped_holder(const proposal *p);
uint32_t holder_behind(const proposal *p);
uint32_t interrupter(const proposal *p);
uint32_t asked_before(const proposal *p);
/* Whether the words are those of whom the next quotation answers: gives c. */
bool is_anothers(const proposal *p, candidate *c);
uint32_t reply_cue(const proposal *p, uint32_t *who);
uint32_t joiner_cue(const proposal *p, uint32_t *who);

/* The cue that a choice c has: a later verb of the same speaker, where c's declines to say. */
uint32_t later_cue(const proposal *p, const candidate *c);
/* Gives c the cue of the quotation that it goes on with behind what its speaker does. */
void resume(const proposal *p, candidate *c);

#endif
