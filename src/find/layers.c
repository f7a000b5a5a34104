/*
 * layers.c - links around a link and before it.
 *
 *     According to the report, [Ruiz told Hale, ["Go."]]
 */
#include "find/layers.h"

#include "find/item.h"
#include "find/parties.h"

enum { NEIGHBOURS = 8, NEAR_CUE = 12 }; /* Links looked at, by place; items behind a cue. */

/* The link around link a: the one whose content holds a's cue, or whose span a
 * stands in; NULL if there is none. */
const attribution *link_around(const quoth_doc *d, const attribution *a)
{
    uint32_t rank = d->link_rank[(uint32_t)(a - d->links.at)];
    uint32_t at_byte = a->cue != NONE ? item_start(d, d->cues.at[a->cue].head) : a->content.start;
    const attribution *best = NULL;

    if (a->cue == NONE && (a->span == NONE || d->spans.at[a->span].outer == NONE))
        return NULL;
    for (uint32_t i = rank > NEIGHBOURS ? rank - NEIGHBOURS : 0;
         i < d->links.n && i <= rank + NEIGHBOURS; i++) {
        const attribution *b = &d->links.at[d->link_order[i]];
        if (b->content.start > a->content.start)
            break; /* As all that follow. */
        bool folds = a->span != NONE && b->span != NONE && d->spans.at[a->span].outer == b->span;
        bool around = b->content.end >= a->content.end &&
                      (folds || (at_byte >= b->content.start && at_byte < b->content.end)) &&
                      b->content.end - b->content.start > a->content.end - a->content.start;
        if (!around || link_holder(d, b) == NONE || b->rule == RULE_MARKS ||
            (b->cue == a->cue && b->cue != NONE))
            continue;
        if ((!best || b->content.end - b->content.start < best->content.end - best->content.start))
            best = b;
    }
    return best;
}

bool link_same_speaker(const quoth_doc *d, const attribution *a, const attribution *b)
{
    uint32_t x = link_holder(d, a), y = link_holder(d, b);
    if (x == NONE || y == NONE)
        return false;
    return x == y || (d->entity_of[x] != NONE && d->entity_of[x] == d->entity_of[y]);
}

static uint32_t paragraph_of(const quoth_doc *d, const attribution *a)
{
    uint32_t s = a->cue != NONE && a->rule != RULE_CARRY ? d->cues.at[a->cue].sentence
                 : a->holder != NONE                     ? d->mentions.at[a->holder].sentence
                                                         : NONE;
    return s == NONE ? NONE : d->sentences.at[s].para;
}

/* Is the cue of link a that of a quotation before, only taken up again? */
taken_up link_taken_up(const quoth_doc *d, const attribution *a)
{
    uint32_t rank = d->link_rank[(uint32_t)(a - d->links.at)], seen = 0;

    if (a->cue == NONE || a->span == NONE)
        return AT_FIRST;
    while (rank-- > 0 && seen++ < NEIGHBOURS) {
        const attribution *b = &d->links.at[d->link_order[rank]];
        if (b->cue != a->cue || b->span == NONE)
            continue;
        uint32_t s = d->folds[a->span].sentence;
        return d->sentences.at[s].para == d->sentences.at[d->cues.at[a->cue].sentence].para
                   ? IN_THE_PARAGRAPH
                   : IN_ANOTHER_PARAGRAPH;
    }
    return AT_FIRST;
}

/* [at a rally], during the debate: do items [i, stop) of a sentence say at what? */
static bool elsewhere(const quoth_doc *d, uint32_t i, uint32_t stop)
{
    for (; i + 2 < stop && item_is_word(d, i); i++)
        if (item_among(d, i, W(at), W(during)) && item_among(d, i + 1, W(a), W(an), W(the)) &&
            !item_among(d, i + 2, W(time), W(end), W(moment), W(same)))
            return true;
    return false;
}

/* On Tuesday Ruiz said; reached by phone, she said; she also tweeted; the roof leaked, according to Ruiz: a new day
 * or occasion in front, or a name where a pronoun would go on. */
static bool starts_anew(const quoth_doc *d, const quoth_model *m, const attribution *a,
                        const cue *c)
{
    static const str MET[] = {S("Approached"), S("Contacted"), S("Interviewed"), S("Reached")},
                     POSTS[] = {S("tweet"), S("tweeted"), S("tweeting"), S("tweets")};
    uint32_t i = d->sentences.at[c->sentence].first;

    if (str_among(item_text(d, c->head), POSTS, LEN(POSTS)) && item_among(d, c->head - 1, W(also)))
        return true;
    bool asked = item_among(d, i, W(asked), W(pressed));
    for (uint32_t k = i + 1; asked && k + 1 < c->first; k++) {
        asked = (!(item_gist(d, k) & GIST_WH) || item_among(d, k, W(that))) &&
                !item_among(d, k, W(whether), W(if));
        if (asked && item_among(d, k, W(on)) && item_is_when(d, m, k + 1))
            return true; /* Asked about it on Monday, she said; not: asked if he would run on Monday */
    }

    if (i < c->first && item_is_word(d, i) && str_among(item_text(d, i), MET, LEN(MET)))
        return true;
    if (c->kind == CUE_ACCORDING)
        return a->holder != NONE && d->mentions.at[a->holder].kind != MEN_PRONOUN;
    return item_among(d, i, W(on), W(last)) && i + 2 < c->first && item_is_when(d, m, i + 1);
}

/* Ruiz [had called] it odd in an earlier briefing, [has long said] so, and [last month called] it odd: on another occasion
 * than what was said before. */
static bool another_occasion(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    if (a->cue == NONE || a->rule == RULE_CARRY)
        return false;
    const cue *c = &d->cues.at[a->cue];
    if (starts_anew(d, m, a, c))
        return true;
    uint32_t late = c->first > 1 && item_among(d, c->first - 1, W(long)) ? 2 : 0;
    for (uint32_t i = c->first - late; i < c->head; i++)
        if (item_among(d, i, W(had), W(has), W(have)))
            return true;
    if (item_before_when(d, m, c->first) < c->first)
        return true;
    for (uint32_t i = d->sentences.at[c->sentence].first; i < c->head; i++)
        if (item_among(d, i, W(earlier), W(previously), W(separate), W(separately), W(later)))
            return true;
    const sentence *in = &d->sentences.at[c->sentence];
    uint32_t stop = c->last + NEAR_CUE < in->last ? c->last + NEAR_CUE : in->last;
    return elsewhere(d, in->first, c->first) || elsewhere(d, c->last, stop);
}

const attribution *link_before(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    uint32_t rank = d->link_rank[(uint32_t)(a - d->links.at)], seen = 0;

    while (rank-- > 0 && seen++ < NEIGHBOURS) {
        const attribution *b = &d->links.at[d->link_order[rank]];
        if (b->rule == RULE_MARKS || (b->span == NONE && link_holder(d, b) == NONE) ||
            (b->content.start <= a->content.start && b->content.end >= a->content.end))
            continue;
        bool goes_on = paragraph_of(d, a) == paragraph_of(d, b) && link_same_speaker(d, a, b);
        return goes_on && !another_occasion(d, m, a) ? b : NULL;
    }
    return NULL;
}
