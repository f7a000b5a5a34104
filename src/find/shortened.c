/*
 * shortened.c - what the longer name of a body is not called for short.
 *
 *     the Lund Clinic … doctors in Lund     a town, not the clinic
 *     the Holm Hotel … Mr. Holm             whose it is
 *     the Mercury Group … Mercury           the same
 */
#include "find/chains.h"
#include "find/item.h"

/* Item i of a name of n words is a country's or a town's: Varn, U.S., British [Columbia]. */
static bool of_place(const chains *c, uint32_t i, uint32_t n)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET);
    const uint64_t w = item_word(c->d, c->m, i)->classes;
    str s = item_text(c->d, i);

    if (n > 1)
        return item_word(c->d, c->m, i - 1)->classes & (LEX_(PLACE) | LEX_(NATIONALITY));
    return (w & LEX_(PLACE) && !(w & body)) || str_eq(s, S("U.S.")) || str_eq(s, S("U.K."));
}

bool body_shortened(const chains *c, uint32_t e, const face *f)
{
    const quoth_doc *d = c->d;
    const identity *id = &c->ids.at[e];
    uint32_t n = f->name_last - f->name_first;

    if (item_at(d, id->last - 1)->shape == SHAPE_LOWER || f->titled)
        return false; /* Hale is not the Hale campaign. */
    if (!of_place(c, f->name_last - 1, n))
        return true;
    return n > 1 && !(item_gist(d, id->last - n - 1) & GIST_PREP); /* Council of British Columbia */
}
