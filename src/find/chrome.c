/*
 * chrome.c - what of a text is about nobody: menus, captions, datelines.
 *
 *     VARN, March 4 (Coastal Wire) -
 *     Read more: Ferry boss in the dock
 */
#include "find/chunk.h"
#include "find/item.h"

/* Items of "VARN, March 4 (Coastal Wire) -" at the start of a paragraph: a place
 * and an agency, no speakers.  Returns the first item behind them. */
uint32_t chunk_from(const chunker *c)
{
    enum { REACH = 20, LEADS = 6 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t end = s->first + REACH < s->last ? s->first + REACH : s->last, dash = s->first;
    range out[PATTERN_GROUPS];

    if (d->items.at[s->first].is != d->paragraphs.at[s->para].first ||
        (item_at(d, s->first)->shape != SHAPE_UPPER &&
         (item_at(d, s->first)->shape != SHAPE_TITLE || s->para >= LEADS)))
        return s->first;
    while (dash < end && !item_is(d, dash, '-') && !item_is(d, dash, PUNCT_DASH))
        dash++;
    if (dash == end ||
        !pattern_match(&c->m->patterns, PATTERN_DATELINE, d->text, item_start(d, s->first),
                       item_end(d, s->last - 1), true, out, d->starved))
        return s->first;
    uint32_t i = s->first;
    while (i < s->last && item_start(d, i) < out[0].end)
        i++;
    return i;
}

/* Where capitals from item i on end. */
static uint32_t behind_capitals(const quoth_doc *d, uint32_t i, uint32_t last)
{
    while (i < last && item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER)
        i++;
    return i;
}

/* The ferry leaves Varn on Tuesday. [Ana Ruiz / Reuters] [Ana Ruiz for The Ledger] [Credit: Ana Ruiz]: who took
 * the picture, behind what it shows or, before a slash, in a line of its own. */
static bool is_credit(const chunker *c)
{
    enum { LONGEST = 12, NAME = 2 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    bool behind = c->sentence && s[-1].para == s->para && !s[-1].spans;
    uint32_t i = s->first, last = s->last;

    if (last - i > LONGEST || item_at(d, last - 1)->shape == SHAPE_LOWER)
        return false;
    i += item_is(d, i, '|');
    bool credit = item_among(d, i, W(credit), W(photo));
    i += credit;
    while (credit && i < last && !item_is_word(d, i))
        i++;
    uint32_t name = i;
    i = behind_capitals(d, i, last);
    if (i < name + NAME)
        return false;
    if (i == last)
        return credit && behind;
    bool slash = item_is(d, i, '/');
    bool paper = item_is(d, i, ',') && item_gist(d, i + 1) & GIST_THE &&
                 item_at(d, i + 1)->shape != SHAPE_LOWER;
    if (!slash && !(behind && (paper || item_among(d, i, W(for)))))
        return false;
    return behind_capitals(d, i + 1, last) == last;
}

/* Menus, bylines, captions, "Read more": short lines without marks. */
bool chunk_is_chrome(const chunker *c)
{
    enum { LONGEST = 14 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    const paragraph *p = &d->paragraphs.at[s->para];
    const token *end = &d->tokens.at[p->last - 1];
    range out[PATTERN_GROUPS];

    if (end->kind == TOK_PUNCT && end->sub != ')')
        return false;
    if (end->kind == TOK_WORD && item_token(d, s->last - 1) + 1 == p->last && is_credit(c))
        return true;
    if (p->last - p->first > LONGEST)
        return false;
    return pattern_match(&c->m->patterns, PATTERN_CHROME, d->text, d->tokens.at[p->first].start,
                         end->end, true, out, d->starved);
}
