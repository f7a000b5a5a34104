/*
 * phrase_verbs.c - nouns that are the verb behind a phrase.
 *
 *     police documents [quote] Ruiz     the ad [shows] Ruiz shouting     but: a blog [post] on Monday
 */
#include "find/chunk.h"
#include "find/item.h"

/* told an earnings [call] */
static bool is_told_call(const chunker *c, uint32_t k)
{
    static const str CALLS[] = {S("conference"), S("earnings"),  S("investor"), S("phone"),
                                S("press"),      S("telephone"), S("video"),    S("zoom")};
    uint32_t i = k - 1;

    if (k < c->first + 3 || !str_among(item_text(c->d, i), CALLS, LEN(CALLS)))
        return false;
    while (i > c->first && part_of(c, i - 1) == P_MOD)
        i--;
    return i > c->first + 1 && part_of(c, i - 1) == P_DET &&
           item_among(c->d, i - 2, W(told), W(tell), W(tells), W(telling));
}

/* "a blog post on Monday", "a Telegram post that": a verb would end in s. */
static bool is_compound(const chunker *c, uint32_t k)
{
    bool one = k > c->first && part_of(c, k - 1) == P_NOUN &&
               (!(c->is[k - 1] & GIST_PLURAL) || item_among(c->d, k - 1, W(media)));
    bool named =
        k > c->first + 1 && part_of(c, k - 1) == P_NAME && item_among(c->d, k - 2, W(a), W(an));
    if (item_among(c->d, k, W(call)) && is_told_call(c, k))
        return true;
    if ((one || named) &&
        item_among(c->d, k, W(post), W(report), W(claim), W(statement), W(note), W(comment),
                   W(message), W(release), W(interview), W(brief), W(state), W(counsel)))
        return true;
    const gist inside = 1u << P_NAME | 1u << P_NOUN | 1u << P_MOD;
    uint32_t i = k, stop = k > c->first + 4 ? k - 4 : c->first;
    while (i > stop && inside >> part_of(c, i - 1) & 1)
        i--;
    return i > c->first && i < k && item_among(c->d, i - 1, W(a), W(an)) &&
           item_word(c->d, c->m, k)->classes & LEX_(ROLE); /* a High Court judge that */
}

bool phrase_verb_follows(const chunker *c, uint32_t k)
{
    const gist verb = 1u << P_DET | 1u << P_PRONOUN | 1u << P_WHO | 1u << P_SPAN | 1u << P_COMMA |
                      1u << P_COLON | 1u << P_STOP;
    if (item_answers(c->d, k))
        return true;
    if (c->is[k - 1] & GIST_PLURAL && item_at(c->d, k)->shape == SHAPE_LOWER &&
        item_among(c->d, k + 1, W(me), W(him), W(us), W(them)))
        return true; /* People [ring] me */
    if (!(c->is[k] & GIST_SAYS) || is_compound(c, k))
        return false;
    if (item_among(c->d, k, W(briefing)) && part_of(c, k + 1) != P_DET &&
        part_of(c, k + 1) != P_PRONOUN)
        return false; /* the daily briefing, */
    if (item_quotes(c->d, k) &&
        item_saying_from(c->d, k, k + 12 < c->last ? k + 12 : c->last) != NONE)
        return true; /* police documents quote Ana Ruiz as saying */
    return k + 1 >= c->last || verb >> part_of(c, k + 1) & 1 || c->is[k + 1] & GIST_ATTACH;
}

bool phrase_shows_doing(const chunker *c, uint32_t k)
{
    enum { LONGEST = 4 };
    uint32_t i = k + 1;

    if (!item_among(c->d, k, W(shows), W(showed)))
        return false;
    while (i < k + LONGEST && part_of(c, i) == P_NAME)
        i++;
    const uint8_t pos = item_word(c->d, c->m, i)->pos;
    const str ing = S("ing");
    return i > k + 1 && (pos == POS_ING || (pos == POS_NONE && item_is_word(c->d, i) &&
                                            str_ends_in(item_text(c->d, i), &ing, 1, 3)));
}

bool phrase_is_to_show(const chunker *c, uint32_t i)
{
    return item_among(c->d, i, W(show)) && i > c->first + 1 && c->is[i - 1] & GIST_TO &&
           !item_among(c->d, i - 2, W(according));
}
