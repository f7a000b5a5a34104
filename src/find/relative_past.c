/*
 * relative_past.c - whom "who" tells more of, where the name is not right before it.
 *
 *     [Ana Ruiz], 42, who      [Ana Ruiz] at Volta, who      [Ana Ruiz], née Holm, who
 *     [a nurse] working in Varn, who      [Ana Ruiz] (R-Ohio), who
 */
#include "find/chains.h"
#include "find/item.h"

/* Ana Ruiz[, 42], who: where the name ends, or i. */
static uint32_t before_age(const quoth_doc *d, uint32_t i)
{
    enum { DIGITS = 3 };
    bool age = i > 2 && item_at(d, i - 1)->kind == TOK_NUMBER && item_is(d, i - 2, ',') &&
               item_end(d, i - 1) - item_start(d, i - 1) <= DIGITS;
    return age ? i - 2 : i;
}

/* Ana Ruiz [(R-Ohio)], who, Ruiz [(Letters, 26 May)], who: where the name ends before what brackets hold, or i. */
static uint32_t before_brackets(const quoth_doc *d, uint32_t i)
{
    enum { LONGEST = 9 };
    uint32_t k = i;

    if (!item_is(d, i - 1, ')'))
        return i;
    while (k > 1 && k + LONGEST > i && !item_is(d, k, '('))
        k--;
    return item_is(d, k, '(') ? k : i;
}

/* [A nurse] working in Varn, who: whom a name behind the preposition at item `of` tells the place of, or NONE. */
static uint32_t placed_by(const quoth_doc *d, uint32_t s, uint32_t of)
{
    static const str STAYS[] = {S("assigned"), S("based"),    S("deployed"),   S("embedded"),
                                S("living"),   S("posted"),   S("practicing"), S("practising"),
                                S("resident"), S("serving"),  S("stationed"),  S("staying"),
                                S("studying"), S("teaching"), S("trapped"),    S("volunteering"),
                                S("working")};

    if (of == UINT32_MAX || of < d->sentences.at[s].first + 2)
        return NONE;
    static const str ASKED[] = {S("canvassed"), S("polled"), S("surveyed")};
    if (item_among(d, of, W(by)) && str_among(item_text(d, of - 1), ASKED, LEN(ASKED)))
        return mention_ending(d, s, of - 1); /* [economists] polled by Reuters, who */
    if (!item_among(d, of, W(in), W(at), W(to), W(near)) ||
        !str_among(item_text(d, of - 1), STAYS, LEN(STAYS)))
        return NONE;
    return mention_ending(d, s, of - 1 - item_among(d, of - 2, W(now)));
}

uint32_t mention_placed(const quoth_doc *d, uint32_t h)
{
    const mention *x = &d->mentions.at[h];

    if (x->kind != MEN_NAME || !item_is(d, x->last, ',') ||
        !item_among(d, x->last + 1, W(who), W(which)))
        return h;
    uint32_t k = placed_by(d, x->sentence, x->first - 1);
    return k != NONE ? k : h;
}

uint32_t relative_past(const quoth_doc *d, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t s = x->sentence;

    if (h == d->mention_from[s] || !item_among(d, x->first, W(who)))
        return NONE;
    uint32_t comma = x->first - !item_is(d, x->first - 1, ')'); /* Ruiz (Letters, May 3) who */
    if (comma < x->first && !item_is(d, comma, ','))
        return NONE;
    uint32_t i = before_brackets(d, before_age(d, comma));
    i -= item_is_self(d, i - 1); /* Ruiz himself, who */
    uint32_t k = mention_ending(d, s, i);
    if (k == NONE)
        return NONE;
    const mention *y = &d->mentions.at[k];
    uint32_t of = y->first - 1;
    if (y->kind != MEN_NAME)
        return NONE;
    if (i < comma)
        return k;
    uint32_t placed = placed_by(d, s, of);
    if (placed != NONE)
        return placed;
    uint32_t born = item_born(d, y->first) ? y->first : of;
    if (item_born(d, born))
        return item_is(d, born - 1, ',') ? mention_ending(d, s, born - 1) : NONE;
    bool given = item_gist(d, y->name_first) & GIST_GIVEN;
    if (k == d->mention_from[s] ||
        !(item_among(d, of, W(at)) || (!given && item_among(d, of, W(from), W(with)))))
        return NONE;
    k = mention_ending(d, s, of);
    if (k == NONE)
        return NONE;
    const mention *z = &d->mentions.at[k];
    bool full = z->kind == MEN_NAME && z->name_last > z->name_first + 1 && z->last == z->core;
    return full && item_gist(d, z->name_first) & GIST_GIVEN ? k : NONE;
}

uint32_t chain_antecedent(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k];
    bool joined = x->first && item_gist(d, x->first - 1) & GIST_AND;
    uint32_t past = relative_past(d, k);

    for (uint32_t i = k; past == NONE && i-- > d->mention_from[x->sentence];) {
        const mention *y = &d->mentions.at[i];
        if (joined && y->kind == MEN_RELATIVE && item_id(d, y->first) == item_id(d, x->first))
            return i; /* Ruiz, who came late and [who] left early */
        uint32_t gap = x->first - y->last;
        if (gap == 0 || (gap == 1 && item_is(d, y->last, ',')))
            return i;
    }
    return past;
}
