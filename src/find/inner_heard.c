/*
 * inner_heard.c - who speaks where another only heard, recalls or shows it.
 *
 *     Holm recalled what Ruiz had said at the time: “No”   Ruiz
 *     Holm heard her boss tell Ruiz that it was “odd”      her boss
 *     Holm showed us a note in which it asks for “time”    it
 *     She met clerks, one of whom, Ana Ruiz, said: “No”    Ruiz
 */
#include "find/inner_verbs.h"
#include "find/item.h"
#include "find/nested.h"

enum { REACH = 12 };

/* recalled [what] Ruiz, who was mayor then, had said: the item behind "what" where cue x has it for object, or 0. */
static uint32_t behind_what(const quoth_doc *d, const cue *x)
{
    uint32_t first = d->sentences.at[x->sentence].first;

    for (uint32_t i = x->first; i > first + 2 && i + REACH > x->first; i--)
        if (item_id(d, i - 1) == W(what))
            return item_recalls(d, i - 2) ? i : 0;
    return 0;
}

/* Holm recalled what [Ruiz], who was mayor then, had said when it fell: */
static uint32_t recalled(const quoth_doc *d, const cue *x, uint32_t at)
{
    if (!item_is(d, at - 1, ':') || !item_among(d, x->head, W(said), W(told), W(says)))
        return NONE;
    uint32_t i = behind_what(d, x);
    uint32_t k = i ? mention_beginning(d, x->sentence, i) : NONE;
    if (k == NONE)
        return NONE;
    uint32_t last = d->mentions.at[k].last;
    return last == x->first || (item_is(d, last, ',') && item_is(d, x->first - 1, ',')) ? k : NONE;
}

/* Holm heard [her boss] tell Ruiz that */
static uint32_t overheard(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    enum { SURE = 60 };
    uint8_t pos = item_word(d, m, x->head)->pos;
    bool bare = pos == POS_VERB || pos == POS_NOUN || pos == POS_NONE; /* shout, scream */
    uint32_t k = x->first == x->head && x->share >= SURE && bare && cue_ends(x) == ENDS_OTHERWISE
                     ? mention_ending(d, x->sentence, x->first)
                     : NONE;
    uint32_t first = d->sentences.at[x->sentence].first;

    uint32_t verb =
        k != NONE && d->mentions.at[k].first > first + 1 ? d->mentions.at[k].first - 1 : first;
    bool hears =
        verb > first && (item_perceives(d, verb) || str_eq(item_text(d, verb), S("hearing")));
    return hears ? k : NONE;
}

/* a note by the bank in which [it] asks */
static uint32_t in_text(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    uint32_t first = d->sentences.at[x->sentence].first;
    uint32_t k = mention_ending(d, x->sentence, x->first);
    uint32_t i = k != NONE ? d->mentions.at[k].first : first;

    if (i < first + 4 || item_id(d, i - 1) != W(which) || item_id(d, i - 2) != W(in) ||
        d->mentions.at[k].kind != MEN_PRONOUN)
        return NONE;
    for (uint32_t of = mention_from_item(d, x->sentence, i - 2), n = 0;
         of-- > d->mention_from[x->sentence] && n < 3; n++)
        if (item_word(d, m, d->mentions.at[of].head)->classes & LEX_(DOCUMENT))
            return of > d->mention_from[x->sentence] ? k : NONE;
    return NONE;
}

uint32_t one_of_whom(const quoth_doc *d, const cue *x)
{
    uint32_t first = d->sentences.at[x->sentence].first;
    uint32_t comma = item_is(d, x->first - 1, ',');
    uint32_t k = mention_ending(d, x->sentence, x->first - comma);

    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN)
        return NONE;
    uint32_t end = comma ? d->mentions.at[k].first - 1 : d->mentions.at[k].last;
    return end > first + 3 && (!comma || item_is(d, end, ',')) && item_id(d, end - 1) == W(whom) &&
                   item_id(d, end - 2) == W(of)
               ? k
               : NONE;
}

uint32_t group_beside(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    uint32_t s = x->sentence, first = d->sentences.at[s].first, i = x->first;
    uint32_t one = i > first + 5 && item_is(d, i - 1, ',') ? mention_ending(d, s, i - 1) : NONE;

    if (one != NONE && item_among(d, d->mentions.at[one].first - 1, W(named), W(called)))
        one = mention_ending(d, s, d->mentions.at[one].first - 1); /* a nurse called Ana Ruiz */
    if (one == NONE || d->mentions.at[one].flags & (MEN_PLURAL | MEN_JOINT))
        return NONE;
    i = d->mentions.at[one].first - 1;
    uint32_t k = i > first + 3 && item_is(d, i, ',') ? mention_ending(d, s, i) : NONE;
    if (k == NONE || d->mentions.at[k].kind != MEN_NOMINAL)
        return NONE;
    const mention *y = &d->mentions.at[k];
    bool body =
        item_word(d, m, d->mentions.at[one].core - 1)->classes & (LEX_(ORG) | LEX_(ORG_END));
    bool group = !body && (y->flags & MEN_PLURAL || item_among(d, y->head, W(family)));
    if (y->first > first && item_gist(d, y->first - 1) & GIST_PREP)
        return NONE; /* speaking for the tenants of the block, Ana Ruiz, said */
    return group && item_among(d, y->core, W(of), W(for)) && item_among(d, y->core + 1, W(the)) &&
                   item_word(d, m, y->last - 1)->pos != POS_NOUNS
               ? k
               : NONE;
}

uint32_t heard_inside(const quoth_doc *d, const quoth_model *m, const cue *x, uint32_t at)
{
    if (x->kind != CUE_SPEECH || x->group & CUE_PASSIVE || cue_ends(x) == ENDS_ING ||
        x->first < d->sentences.at[x->sentence].first + 3)
        return NONE;
    uint32_t k = overheard(d, m, x);
    k = k != NONE ? k : in_text(d, m, x);
    k = k != NONE ? k : one_of_whom(d, x);
    return k != NONE ? k : recalled(d, x, at);
}
