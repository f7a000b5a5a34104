/*
 * departed.c - whose death the piece opens with, and who is meant by "he" and "she" there.
 */
#include "find/item.h"
#include "find/resolver.h"

uint32_t find_departed(const chains *c)
{
    enum { LINES = 3 };
    const quoth_doc *d = c->d;

    for (uint32_t s = 0; s < d->sentences.n && s < LINES && d->sentences.at[s].inside == NONE; s++)
        for (uint32_t i = d->sentences.at[s].first + 1; i + 1 < d->sentences.at[s].last; i++) {
            if (!item_among(d, i, W(has)) || !item_among(d, i + 1, W(died)))
                continue;
            uint32_t k = d->mention_from[s], e = k < d->mentions.n ? d->entity_of[k] : NONE;
            bool person = e != NONE && d->mentions.at[k].sentence == s &&
                          d->entities.at[e].kind == QUOTH_PERSON && d->entities.at[e].name.end;
            return person && !d->entities.at[e].plural ? e : NONE;
        }
    return NONE;
}

uint32_t departed_or(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t para = d->sentences.at[x->sentence].para;

    if (r->departed == NONE || e == NONE || e == r->departed ||
        entity_at(r, e)->kind != QUOTH_PERSON || appears_in(r, e, para))
        return e;
    uint8_t own = entity_at(r, r->departed)->gender;
    if (own && own != sex)
        return e;
    return item_gist(d, x->last) & GIST_SAYS && !item_among(d, x->last, W(refused), W(denied))
               ? NONE
               : r->departed;
}
