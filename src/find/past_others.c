/*
 * past_others.c - whose verb it is, where somebody else stands right before it.
 *
 *     Two doctors whose work was cited by Ruiz say it is “odd”    the doctors
 *     A report, written by a clerk, Ana Ruiz, calls it “odd”      the report
 *     The doctor, she said, told her it was “odd”                 the doctor
 */
#include "find/asides.h"
#include "find/item.h"
#include "find/nested.h"

/* written by [a clerk, Ana Ruiz,] calls: the "by" before who stands right before cue x, or NONE. */
static uint32_t by_before(const quoth_doc *d, const cue *x)
{
    uint32_t comma = item_is(d, x->first - 1, ','), i = x->first - comma;
    uint32_t k = mention_ending(d, x->sentence, i);

    if (k == NONE)
        return NONE;
    uint32_t first = d->mentions.at[k].first;
    if (first < 3)
        return NONE;
    if (!comma || item_among(d, first - 1, W(by)))
        return item_among(d, first - 1, W(by)) ? first - 1 : NONE;
    k = item_is(d, first - 1, ',') ? mention_ending(d, x->sentence, first - 1) : NONE;
    if (k == NONE || d->mentions.at[k].first < 2)
        return NONE;
    return item_among(d, d->mentions.at[k].first - 1, W(by)) ? d->mentions.at[k].first - 1 : NONE;
}

static uint32_t past_agent(const proposal *p, const cue *x)
{
    enum { LONGEST = 16 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, by = by_before(d, x);

    if (by == NONE || by < first + 3 || by > first + LONGEST)
        return NONE;
    uint8_t pos = item_word(d, p->m, by - 1)->pos;
    uint32_t k = mention_beginning(d, p->s, first);
    if (k == NONE || !(pos == POS_PART || pos == POS_PAST))
        return NONE;
    const mention *y = &d->mentions.at[k];
    if (y->kind != MEN_NOMINAL || y->flags & MEN_POSSESSOR || y->last >= by - 1)
        return NONE;
    bool whose = false;
    for (uint32_t i = y->last; i + 1 < by; i++) {
        whose |= item_among(d, i, W(whose), W(which), W(that), W(who));
        if (item_is_span(d, i) || item_is(d, i, ';') ||
            (item_gist(d, i) & (GIST_FINITE | GIST_HELPER) && !(whose && i + 2 == by)))
            return NONE;
    }
    return whose || item_is(d, by - 2, ',') ? k : NONE;
}

/* [The doctor], she said, told her */
static uint32_t past_aside(const quoth_doc *d, uint32_t c)
{
    const cue *x = &d->cues.at[c], *y = x - 1;
    uint32_t s = x->sentence;

    if (c == d->cue_from[s] || y->last + 1 != x->first || !item_is(d, y->last, ',') ||
        !item_among(d, y->head, W(said), W(says)))
        return NONE;
    uint32_t k = mention_ending(d, s, y->first);
    uint32_t comma = k != NONE ? d->mentions.at[k].first - 1 : 0;
    k = comma > d->sentences.at[s].first && item_is(d, comma, ',') ? mention_ending(d, s, comma)
                                                                   : NONE;
    return k != NONE && d->mentions.at[k].first == d->sentences.at[s].first &&
                   d->mentions.at[k].kind == MEN_NOMINAL &&
                   item_gist(d, d->mentions.at[k].head) & GIST_PARTY
               ? k
               : NONE;
}

uint32_t past_others(const proposal *p, uint32_t c)
{
    const cue *x = &p->d->cues.at[c];

    if (x->kind != CUE_SPEECH || x->group & CUE_PASSIVE || cue_ends(x) == ENDS_ING ||
        x->first < p->d->sentences.at[p->s].first + 4)
        return NONE;
    uint32_t k = past_aside(p->d, c);
    return k != NONE ? k : past_agent(p, x);
}
