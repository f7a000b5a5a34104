/*
 * shortened.c - what the longer name of a body is not called for short.
 *
 *     the Lund Clinic … doctors in Lund     a town, not the clinic
 *     Leeds United … Leeds said             the same
 *     the Holm Hotel … Mr. Holm             whose it is
 *     the Mercury Group … Mercury           the same
 *     Volta … Volta Pay                     not the firm, but what it sells
 *     Volta said it would close             a body, who tells of itself
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

/* Leeds United, the Houston Rockets, Varn College: whom the town at the front, which speaks, stands for. */
static bool plays_for(const chains *c, const identity *id, const face *f)
{
    static const str LAST[] = {S("Athletic"), S("City"),       S("College"),  S("FC"),
                               S("Hotspur"),  S("Rovers"),     S("Town"),     S("United"),
                               S("Union"),    S("University"), S("Wanderers")};
    const uint64_t other =
        LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET) | LEX_(ROLE) | LEX_(NATIONALITY);
    const quoth_doc *d = c->d;
    uint32_t i = id->last - 1, a = f->name_first;
    str s = item_text(d, i);

    if (!(item_gist(d, f->name_last) & GIST_SAYS) || (a && item_gist(d, a - 1) & GIST_PREP) ||
        item_hash(d, c->m, id->first) != item_hash(d, c->m, a))
        return false;
    return str_among(s, LAST, LEN(LAST)) ||
           (str_eq(s, S("Club")) && str_eq(item_text(d, i - 1), S("Football"))) ||
           (i == id->first + 1 && s.p[s.n - 1] == 's' && !(item_word(d, c->m, i)->classes & other));
}

/* NHS England is not the NHS, nor BBC Radio 4 the BBC: a part of it. */
static bool is_branch(const chains *c, const identity *id, const face *f)
{
    static const str OF[] = {S("Radio"), S("Sport"), S("World")};
    uint32_t i = id->first + 1;

    if (f->name_last != f->name_first + 1 || id->last < id->first + 2 ||
        item_at(c->d, f->name_first)->shape != SHAPE_UPPER ||
        item_hash(c->d, c->m, id->first) != item_hash(c->d, c->m, f->name_first))
        return false;
    return str_among(item_text(c->d, i), OF, LEN(OF)) ||
           (i + 1 == id->last && item_word(c->d, c->m, i)->classes & LEX_(PLACE));
}

bool body_product(const chains *c, uint32_t last)
{
    static const str PRODUCTS[] = {
        S("Business"), S("Card"),  S("Cargo"),     S("Cloud"),  S("Eats"),   S("Galaxy"),
        S("Live"),     S("Maps"),  S("Messenger"), S("Mobile"), S("Music"),  S("Pay"),
        S("Pictures"), S("Play"),  S("Plus"),      S("Prime"),  S("Square"), S("TV"),
        S("Teams"),    S("Watch"), S("Waters"),    S("Women"),  S("World")};
    return str_among(item_text(c->d, last - 1), PRODUCTS, LEN(PRODUCTS));
}

bool body_shortened(const chains *c, uint32_t e, const face *f)
{
    const quoth_doc *d = c->d;
    const identity *id = &c->ids.at[e];
    uint32_t n = f->name_last - f->name_first;

    const item *end = item_at(d, id->last - 1);
    if ((end->shape == SHAPE_LOWER && !(end->gist & GIST_ODD)) || f->titled)
        return false; /* Hale is not the Hale campaign, but Hale plc. */
    if (is_branch(c, id, f))
        return false;
    if (n == 1 && f->name_first < id->first && body_product(c, id->last))
        return false; /* Amazon … Amazon Prime */
    if (n == 1 && id->last > id->first + 2 && item_gist(d, id->last - 2) & GIST_OF &&
        item_word(d, c->m, id->last - 3)->classes & LEX_(ROLES) &&
        item_hash(d, c->m, id->last - 1) == item_hash(d, c->m, f->name_first))
        return false; /* Friends of Marta */
    if (n == 1 && f->name_first < id->first && item_at(d, id->first + 1)->flags & TOK_POSSESSIVE)
        return false; /* Ministry says no.  Varn's Foreign Ministry said: another's, it may be. */
    if (!of_place(c, f->name_last - 1, n))
        return true;
    if (n == 1)
        return plays_for(c, id, f);
    return !(item_gist(d, id->last - n - 1) & GIST_PREP); /* Council of British Columbia */
}

/* Volta [said] it would close, [announced] that its shops were shut: the verb at item i has what "it" does behind it,
 * which nobody does.  Not: Holm said it would take years. */
static bool tells_of_itself(const chains *c, uint32_t i)
{
    static const str WEATHER[] = {
        S("be"),    S("been"),   S("cost"),   S("depend"),  S("depends"), S("getting"), S("happen"),
        S("help"),  S("looks"),  S("make"),   S("makes"),   S("matters"), S("mean"),    S("means"),
        S("needs"), S("rain"),   S("rained"), S("raining"), S("seem"),    S("snowed"),  S("seemed"),
        S("seems"), S("sounds"), S("take"),   S("taken"),   S("takes"),   S("taking"),  S("work")};
    const quoth_doc *d = c->d;
    uint32_t k = i + 1;

    k += (item_gist(d, k) & GIST_THAT) != 0;
    if (!item_among(d, k, W(it)))
        return item_among(d, k, W(its));
    gist g = item_gist(d, ++k);
    if (g & (GIST_MAY | GIST_HAVE)) {
        bool is = g & GIST_BE;
        k++;
        k += item_gist(d, k) & GIST_ADVERB || item_among(d, k, W(not ));
        if (is && item_word(d, c->m, k)->pos != POS_ING)
            return false;
    } else if (item_word(d, c->m, k)->pos != POS_VERB_S) {
        return false;
    }
    return item_is_word(d, k) && !str_among(item_text(d, k), WEATHER, LEN(WEATHER));
}

/* Could "it" be what mention k tells of: the bill? */
static bool may_be_it(chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[k];

    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE || x->flags & MEN_PLURAL ||
        item_is_when(d, c->m, x->head))
        return false;
    const face *f = chain_face(c, k);
    return !f->human && !f->plural;
}

/* Does nothing in the sentence of the name at item i, before it, or in the sentence before tell of what "it" could be, and
 * nothing in the one behind of him or her?  Not: The bill passed.  Holm said it would help. */
static bool stands_alone(chains *c, uint32_t i)
{
    enum { LONG = 128 };
    const quoth_doc *d = c->d;
    uint32_t n = sentence_at(d, NONE, item_start(d, i));

    if (n >= d->sentences.n || item_word(d, c->m, i)->pos == POS_NAME)
        return false;
    uint32_t from = d->mention_from[n ? n - 1 : n], to = d->mention_from[n + 1];
    uint32_t end = d->sentences.at[n + 1 < d->sentences.n ? n + 1 : n].last;
    if (to > from + LONG || end > i + LONG)
        return false;
    for (uint32_t k = from; k < to; k++)
        if (d->mentions.at[k].last <= i && may_be_it(c, k))
            return false;
    for (uint32_t k = i; k < end; k++)
        if (item_among(d, k, W(he), W(she), W(him), W(her), W(his)))
            return false;
    uint32_t before = d->sentences.at[n ? n - 1 : n].first;
    for (uint32_t k = before + LONG < i ? i - LONG : before; k < i; k++)
        if (item_among(d, k, W(it), W(its))) /* It is dead, Holm said.  Marsh said it would live. */
            return false;
    return true;
}

bool body_tells_of_it(chains *c, uint32_t i)
{
    return tells_of_itself(c, i + 1) && stands_alone(c, i);
}
