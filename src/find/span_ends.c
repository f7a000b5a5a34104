/*
 * span_ends.c - what stands behind the marks of a quotation and is no part of what was said.
 *
 *     was “late,” [a comment that Holm called “odd”]      the words of somebody else
 *     called it “odd” [on Monday], [in a post on X]       when and where
 */
#include "find/item.h"
#include "find/span_content.h"
#include "find/view.h"

/* was “late,” [a comment that Holm called] “odd”, [leading Holm to call] it “odd”: do items
 * [i, holder), behind a comma, begin the words of somebody else, whom they are told about? */
static bool leads_to_other(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t holder)
{
    enum { LONGEST = 7 };

    if (holder <= i || holder > i + LONGEST)
        return false;
    if (holder == i + 1)
        return item_among(d, i, W(which)) || item_prompts(d, i);
    for (uint32_t k = i; k < holder; k++)
        if (!item_is_word(d, k) || item_gist(d, k) & (GIST_FINITE | GIST_HELPER | GIST_AND))
            return false;
    if (item_word(d, m, holder - 1)->classes & (LEX_(SUBORDINATOR) | LEX_(PREPOSITION)) &&
        !item_among(d, holder - 1, W(that)))
        return false;
    return item_among(d, i, W(a), W(an), W(the), W(something));
}

uint32_t span_others_begin(const quoth_doc *d, const quoth_model *m, const attribution *a,
                           uint32_t at)
{
    uint32_t s = d->folds[a->span].sentence, i = at + 1;
    bool comma = item_is(d, i, ',') || view_last_mark(d, &d->spans.at[a->span]) == ',';

    i += item_is(d, i, ',');
    for (const attribution *b = a + 1; comma && b < d->links.at + d->links.n; b++) {
        if (b->span == NONE || d->spans.at[b->span].outer != d->spans.at[a->span].outer ||
            d->folds[b->span].sentence != s)
            break;
        if (b->cue == NONE || b->holder == NONE || b->cue == a->cue || b->holder == a->holder)
            continue;
        const mention *x = &d->mentions.at[b->holder];
        const cue *y = &d->cues.at[b->cue];
        bool there = x->sentence == s && y->sentence == s && x->first > at && x->last <= y->first;
        return there && leads_to_other(d, m, i, x->first) ? i : NONE;
    }
    return NONE;
}

/* posts claiming that Holm called [it] “odd” [are] false: does a main verb stand behind item at? */
static bool called_whole(const quoth_doc *d, const cue *c, uint32_t at)
{
    uint32_t k = c->last < at ? mention_beginning(d, c->sentence, c->last) : NONE;

    return item_gist(d, at + 1) & (GIST_BE | GIST_HAVE | GIST_HELPER) && c->last < at &&
           (c->last + 1 == at
                ? item_among(d, c->last, W(it), W(him), W(her), W(them), W(me), W(us), W(this)) ||
                      (item_among(d, c->last, W(that)) &&
                       item_among(d, c->head, W(called), W(calls), W(calling)))
                : k != NONE && d->mentions.at[k].last == at);
}

/* called it “odd” [on X], [in a post on X]: do the words from item i on end the clause with where she did? */
static bool called_where(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    static const str MEDIA[] = {S("email"),     S("letter"), S("message"), S("post"),
                                S("statement"), S("tweet"),  S("video")};
    uint32_t last = i + 2;

    if (item_among(d, i, W(in)) && item_among(d, i + 1, W(a), W(an))) {
        uint32_t k = mention_beginning(d, s, i + 1);
        if (k == NONE || !str_among(item_text(d, d->mentions.at[k].head), MEDIA, LEN(MEDIA)))
            return false;
        last = d->mentions.at[k].last;
    } else if (!item_among(d, i, W(on)) || item_at(d, i + 1)->shape == SHAPE_LOWER ||
               !(item_word(d, m, i + 1)->classes & LEX_(PLATFORM))) {
        return false;
    }
    return last >= d->sentences.at[s].last || item_at(d, last)->kind == TOK_PUNCT;
}

/* called it “odd” [a few hours] after: the item behind what counts them, or i. */
static uint32_t behind_count(const quoth_doc *d, uint32_t i)
{
    static const str TIMES[] = {S("day"),     S("days"),  S("hour"),   S("hours"),
                                S("minutes"), S("month"), S("months"), S("week"),
                                S("weeks"),   S("year"),  S("years")};
    enum { LONGEST = 3 };

    for (uint32_t k = i; k < i + LONGEST; k++)
        if (str_among(item_text(d, k), TIMES, LEN(TIMES)))
            return k + 1;
    return i;
}

/* declared that [it was] “odd”: does a clause begin in items [i, at)? */
static bool has_clause(const quoth_doc *d, uint32_t i, uint32_t at)
{
    while (i < at && (item_is_span(d, i) || !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER))))
        i++;
    return i < at;
}

/* called it “odd” [and Holm nodded]: does a clause of somebody else begin at item i? */
static bool others_join(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t i)
{
    uint32_t k = item_gist(d, i) & GIST_AND ? mention_beginning(d, c->sentence, i + 1) : NONE;

    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return false;
    uint32_t verb = d->mentions.at[k].last;
    return item_gist(d, verb) & (GIST_FINITE | GIST_HELPER) || item_gestures(d, verb) ||
           item_word(d, m, verb)->pos == POS_PAST;
}

bool span_called_when(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t at)
{
    uint32_t i = at + 1, end = d->sentences.at[c->sentence].last;
    bool on = item_among(d, i, W(on));

    if (!(item_word(d, m, c->head)->classes & LEX_(OBJECT_VERB)) || c->last > at)
        return false;
    if (called_whole(d, c, at) || called_where(d, m, c->sentence, i) ||
        (others_join(d, m, c, i) && !has_clause(d, c->last, at)))
        return true;
    bool given = c->group & CUE_PASSIVE ? c->last + 1 >= at : !has_clause(d, c->last, at);
    if (given && item_among(d, behind_count(d, i), W(after), W(before), W(during), W(outside)))
        return true; /* was branded “odd” after it fell */
    i += on || item_among(d, i, W(late), W(early), W(earlier), W(later));
    uint32_t when = i;
    while (i < end && item_is_when(d, m, i))
        i++;
    if (i == when || item_at(d, i)->flags & TOK_POSSESSIVE)
        return false;
    bool named = item_at(d, when)->shape == SHAPE_TITLE || item_among(d, when, W(yesterday));
    if (!named && !(item_among(d, when, W(last)) && i == when + 2))
        return false;
    return i >= end || item_at(d, i)->kind == TOK_PUNCT || item_gist(d, i) & GIST_AND ||
           item_among(d, i, W(after), W(before));
}
