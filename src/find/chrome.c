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

/* Menus, bylines, captions, "Read more": short lines without marks. */
bool chunk_is_chrome(const chunker *c)
{
    enum { LONGEST = 14 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    const paragraph *p = &d->paragraphs.at[s->para];
    const token *end = &d->tokens.at[p->last - 1];
    range out[PATTERN_GROUPS];

    if (p->last - p->first > LONGEST || (end->kind == TOK_PUNCT && end->sub != ')'))
        return false;
    return pattern_match(&c->m->patterns, PATTERN_CHROME, d->text, d->tokens.at[p->first].start,
                         end->end, true, out, d->starved);
}
