/*
 * departed.c - whose death the piece opens with, and who is meant by "he" and "she" there.
 */
#include "find/item.h"
#include "find/resolver.h"

/* Did e speak when it last appeared, as friends do, or did that a coroner does? */
static bool only_speaks(const resolver *r, uint32_t e)
{
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)); i++)
        if (a->entity == e)
            return a->speaker;
    return false;
}

/* Ana Ruiz, the potter, [died]; Ana Ruiz [has died]; tributes to Ana Ruiz, [who has died], poured in:
 * who that is in sentence s, if item i says so; or NONE. */
static uint32_t dies(const quoth_doc *d, uint32_t s, uint32_t i)
{
    bool has = item_among(d, i, W(has)) && item_among(d, i + 1, W(died));
    uint32_t k = d->mention_from[s], end = d->mention_from[s + 1], start = d->sentences.at[s].first;

    if (!has && !item_among(d, i, W(died)))
        return NONE;
    if (i > start + 2 && item_among(d, i - 1, W(who)) && item_is(d, i - 2, ',')) {
        while (k < end && d->mentions.at[k].last != i - 2)
            if (d->mentions.at[k++].kind == MEN_NAME)
                return NONE; /* Mayor Holm paid tribute to Ruiz, who has died */
    } else if (!has && !s && k < end && d->mentions.at[k].kind == MEN_NAME &&
               d->mentions.at[k].first == start && d->mentions.at[k].last == i) {
        return k; /* Ana Ruiz died on Sunday. */
    } else if (!has && !(item_is(d, i - 1, ',') && item_is_word(d, i - 2) && k < end &&
                         d->mentions.at[k].first == start)) {
        return NONE; /* Holm told how Ruiz died; Ruiz, 19, died */
    }
    return k < end ? k : NONE;
}

uint32_t find_departed(const chains *c)
{
    enum { LINES = 3 };
    const quoth_doc *d = c->d;

    for (uint32_t s = 0; s < d->sentences.n && s < LINES && d->sentences.at[s].inside == NONE; s++)
        for (uint32_t i = d->sentences.at[s].first + 1; i + 1 < d->sentences.at[s].last; i++) {
            uint32_t k = dies(d, s, i), e = k != NONE ? d->entity_of[k] : NONE;
            bool person = e != NONE && d->entities.at[e].kind == QUOTH_PERSON &&
                          d->entities.at[e].name.end && !d->entities.at[e].plural;
            if (person)
                return e;
        }
    return NONE;
}

static bool is_past_year(const quoth_doc *d, uint32_t i)
{
    str t = item_text(d, i);

    return item_at(d, i)->kind == TOK_NUMBER && t.n == 4 && (t.p[0] == '1' || t.p[0] == '2');
}

/* [In 1979] he won a prize, [in a 2014 interview] she. */
static bool tells_of_life(const quoth_doc *d, uint32_t s)
{
    uint32_t i = d->sentences.at[s].first;

    i += 1 + item_among(d, i + 1, W(a), W(an), W(early), W(late));
    return item_among(d, d->sentences.at[s].first, W(in)) && is_past_year(d, i);
}

/* She, mention x, recalled [in a 1998 interview]; she [once] said. */
static bool told_then(const quoth_doc *d, const mention *x)
{
    enum { REACH = 6 };
    uint32_t end = d->sentences.at[x->sentence].last;

    if (item_among(d, x->last, W(once)))
        return true;
    for (uint32_t i = x->last; i + 3 < end && i < x->last + REACH && item_is_word(d, i); i++)
        if (item_among(d, i, W(in)) && item_among(d, i + 1, W(a), W(an), W(her), W(his)) &&
            is_past_year(d, i + 2) && item_is_word(d, i + 3))
            return true;
    return false;
}

uint32_t departed_or(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t para = d->sentences.at[x->sentence].para;

    if (r->departed == NONE || e == NONE || e == r->departed ||
        entity_at(r, e)->kind != QUOTH_PERSON ||
        (appears_in(r, e, para) && !tells_of_life(d, x->sentence)))
        return e;
    uint8_t own = entity_at(r, r->departed)->gender;
    if ((own && own != sex) || adds_to(r, x))
        return e;
    if (told_then(d, x))
        return r->departed;
    bool says = item_gist(d, x->last) & GIST_SAYS && !item_among(d, x->last, W(refused), W(denied));
    return says || !only_speaks(r, e) ? NONE : r->departed;
}
