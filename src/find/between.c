/*
 * between.c - what part a word has whose part depends on its neighbours.
 *
 *     told [her] the roof fell      a pronoun, though "her roof" is none
 *     the [Sunday] Courant          a name
 */
#include "find/chunk.h"
#include "find/item.h"

/* Let [me] just say; it was enough for [him] to claim: is who stands at item i to say what follows? */
static bool may_say(const chunker *c, uint32_t i)
{
    uint32_t k = i + 1;

    if (i == c->first || !item_among(c->d, i - 1, W(let), W(for)))
        return false;
    bool lets = item_among(c->d, i - 1, W(let));
    if (lets ? c->is[k] & GIST_ADVERB : c->is[k] & GIST_TO)
        k++;
    return (lets || k > i + 1) && k < c->last && c->is[k] & GIST_SAYS;
}

/* What item i is between its neighbours: "her" that possesses nothing, "one" of
 * several, the Sunday Courant, according to him. */
np_part part_between(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    np_part before = i > c->first ? part_of(c, i - 1) : P_OTHER;
    np_part p = part_of(c, i), after = part_of(c, i + 1);
    bool noun = after == P_NOUN || after == P_MOD || after == P_NAME ||
                (after == P_DET && !(c->is[i + 1] & GIST_DEFINITE)); /* told her [the roof] fell */

    const word *w = item_word(d, c->m, i);
    const item *t = item_at(d, i);
    if (w->classes & LEX_(ORG_END) && w->classes & LEX_(ABBREVIATION))
        return before == P_NAME ? P_NAME : p; /* Holm Holdings [plc] */
    if (!item_is_word(d, i) || p == P_NOUN)
        return phrase_is_to_show(c, i) ? P_OTHER : p;
    if (w->classes & LEX_(DAY) && phrase_shows_doing(c, i + 1))
        c->is[i + 1] &= ~(gist)GIST_PART; /* posted on Monday shows Ruiz shouting */
    if (p == P_OTHER && w->classes & LEX_(DAY) && w->pos == POS_ADJ && before == P_DET && noun)
        return P_MOD; /* the late mayor */
    if (p == P_OTHER && w->classes & LEX_(DAY) && t->shape == SHAPE_LOWER && after == P_NOUN &&
        (c->is[i + 1] & (GIST_OFFICE | GIST_PLURAL)) == GIST_OFFICE &&
        item_among(d, i - 1, W(a), W(an), W(the)))
        return P_MOD; /* a night nurse, the weekend editor */
    if (p == P_OTHER && before == P_DET && (after == P_NOUN || after == P_MOD) &&
        item_among(d, i, W(earlier), W(later)))
        return P_MOD; /* a later message */
    if (p == P_OTHER && before == P_NAME && after == P_NAME && item_capitalised(t) &&
        item_among(d, i, W(morning), W(afternoon), W(evening)) &&
        str_eq(item_text(d, i - 1), S("Good")))
        return P_NAME; /* Good Morning Orla */
    if (p == P_OTHER && w->classes & LEX_(DAY) && item_capitalised(t))
        return before == P_DET && (after == P_NOUN || after == P_MOD) &&
                       !item_among(d, i - 2, W(in))
                   ? P_MOD /* the June vote */
               : (before == P_DET && after == P_NAME) || after == P_POSS ? P_NAME
                                                                         : p;
    if (p == P_DET && w->classes & LEX_(OBJECT_PRONOUN))
        return noun || (item_is_word(d, i + 1) && !item_at(d, i + 1)->word) ||
                       phrase_goes_over(c, i + 1)
                   ? p
                   : P_PRONOUN;
    bool told =
        i > c->first + 1 && item_among(d, i - 2, W(according)) && item_among(d, i - 1, W(to));
    bool quoted = item_among(d, i + 1, W(as)) && i > c->first &&
                  (item_quotes(d, i - 1) || item_among(d, i - 1, W(reported)));
    bool says = item_is_word(d, i + 1) && c->is[i + 1] & GIST_SAYS;
    bool heard = says && i > c->first && (item_recalls(d, i - 1) || item_perceives(d, i - 1));
    return w->classes & LEX_(OBJECT_PRONOUN) && (told || quoted || heard || may_say(c, i))
               ? P_PRONOUN
               : p;
}
