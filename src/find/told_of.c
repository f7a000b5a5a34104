/*
 * told_of.c - who is told, and right behind him whom it is told of: two phrases, no comma between.
 *
 *     told the BBC [Ruiz] was     told Nordwire [President Ana Ruiz] had     told reporters [Varn] was
 */
#include "find/chunk.h"
#include "find/item.h"

/* BBC [Breakfast], CNN [Sport]: what an outlet calls a part of itself. */
static bool is_programme(const chunker *c, uint32_t k)
{
    static const str PARTS[] = {S("Breakfast"), S("Business"),  S("Live"),  S("Morning"),
                                S("Newsnight"), S("Online"),    S("Sport"), S("Sports"),
                                S("Panorama"),  S("Politics"),  S("Today"), S("Tonight"),
                                S("Worklife"),  S("Worldwide"), S("World")};
    return str_among(item_text(c->d, k), PARTS, LEN(PARTS));
}

/* [Varn's army] had: does the phrase that begins with the name at item k act? */
static bool acts(const chunker *c, uint32_t k)
{
    enum { LONGEST = 8 };
    const gist inside = 1u << P_NAME | 1u << P_NOUN | 1u << P_MOD | 1u << P_POSS | 1u << P_STOP;
    uint32_t stop = c->last - k > LONGEST ? k + LONGEST : c->last;

    for (k++; k < stop && inside >> part_of(c, k) & 1; k++)
        if (part_of(c, k) == P_NOUN && phrase_ends_in_verb(c, k))
            return true;
    return k < stop && c->is[k] & (GIST_FINITE | GIST_HELPER);
}

/* BBC [Scotland] Ruiz; but: Nordwire [Jordan] Ruiz */
static bool is_edition(const chunker *c, uint32_t k)
{
    return item_word(c->d, c->m, k)->classes & (LEX_(PLACE) | LEX_(NATIONALITY)) &&
           !(c->is[k] & GIST_GIVEN) && part_of(c, k + 1) == P_NAME &&
           !(item_word(c->d, c->m, k + 1)->classes & LEX_(TITLE));
}

/* BBC [Breakfast], [Nordwire]: does an outlet's name end at item k of the phrase that begins at item i, in front
 * of another name? */
static bool ends_outlet(const chunker *c, uint32_t i, uint32_t k)
{
    bool more = k > i && item_word(c->d, c->m, k - 1)->classes & LEX_(OUTLET);

    return item_word(c->d, c->m, k)->classes & LEX_(OUTLET) ||
           (more && (is_programme(c, k) || (is_edition(c, k) && c->is[k + 1] & GIST_GIVEN)));
}

bool phrase_told_of(const chunker *c, uint32_t i, uint32_t k)
{
    const uint64_t body = LEX_(OUTLET) | LEX_(ORG) | LEX_(ORG_END) | LEX_(DAY);

    if (!phrase_is_told(c, i) || k + 1 >= c->last || !acts(c, k))
        return false;
    const uint64_t told = item_word(c->d, c->m, k - 1)->classes;
    if (part_of(c, k - 1) == P_NOUN)
        return (c->is[k - 1] & GIST_PLURAL && c->is[k - 1] & GIST_OFFICE) ||
               (c->is[i] & GIST_THE && told & LEX_(ORG) && !(told & LEX_(OUTLET)));
    return ends_outlet(c, i, k - 1) && !(item_word(c->d, c->m, k)->classes & body) &&
           !is_programme(c, k) && !is_edition(c, k);
}
