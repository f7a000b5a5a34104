/*
 * force.c - is it asserted, denied, asked, expected or alleged?
 */
#include "find/item.h"
#include "find/parties.h"

quoth_force link_force(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    if (a->cue == NONE)
        return QUOTH_ASSERTED;
    const cue *c = &d->cues.at[a->cue];
    for (uint32_t i = c->first; i < c->last; i++)
        if (item_word(d, m, i)->classes & (LEX_(NEGATION) | LEX_(DENY_VERB)))
            return QUOTH_NEGATED;
    return QUOTH_ASSERTED;
}
