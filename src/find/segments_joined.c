/*
 * segments_joined.c - a second verb that the labels put into the content of the first.
 *
 *     She [backs] [new taxes but opposes the pier]     backs new taxes; opposes the pier
 *     Ruiz [called] [the plan a relic that had failed and cost millions]     one content
 */
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* How often a verb must be a cue to be one behind another. */
enum { LEAST_SHARE = 30 };

/* Does nothing that a verb with this tag might go on from stand in tokens [first, last), but a noun phrase
 * with what hangs on it: a law [passed] in May and vetoed; but not: and vetoes? */
static bool has_no_clause(const quoth_doc *d, uint32_t first, uint32_t last, uint8_t next)
{
    for (uint32_t t = first; t < last; t++) {
        uint8_t tag = d->tags[t];
        if (penn_is_finite(tag) || (tag == PENN_VBN && next == PENN_VBD) || tag == PENN_WP ||
            tag == PENN_WDT || tag == PENN_WRB || d->tokens.at[t].word == W(that) ||
            d->tokens.at[t].kind == TOK_MARK)
            return false;
    }
    return true;
}

/* The cue behind an "and" in content s that goes on from the verb of segment said, which takes no more
 * than a noun phrase there; or NONE. */
static uint32_t second_cue(const reporter *r, const segment *said, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1);
    uint8_t tag = d->tags[said->last - 1];

    for (uint32_t t = said->last; t-- > said->first && !penn_is_verb(tag);)
        tag = d->tags[t];
    if (!penn_is_finite(tag) || tag == PENN_MD)
        return NONE;
    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint8_t is = d->tags[item_token(d, y->head)];
        if (y->first <= begins + 1 || y->last > ends || y->kind != CUE_SPEECH ||
            y->share < LEAST_SHARE || (is != tag && is != PENN_VBG))
            continue;
        uint32_t i = y->first;
        while (i > begins && item_gist(d, i - 1) & GIST_ADVERB)
            i--;
        if (i > begins + 1 &&
            (is == tag ? item_among(d, i - 1, W(and), W(but)) : item_is(d, i - 1, ',')) &&
            has_no_clause(d, s->first, item_token(d, i - 1), tag))
            return c;
    }
    return NONE;
}

uint32_t segment_split(reporter *r, uint32_t n)
{
    const quoth_doc *d = r->d;
    segment *s = &r->segments[n - 1];

    if (n < 2 || s->label != LABEL_CONTENT || s[-1].label != LABEL_CUE ||
        s[-1].sentence != s->sentence || s[-1].last != s->first || s->last < s->first + 4)
        return n;
    uint32_t c = second_cue(r, s - 1, s);
    if (c == NONE)
        return n;
    const cue *y = &d->cues.at[c];
    uint32_t last = s->last, joint = item_token(d, y->first - 1);
    s[1] = (segment){item_token(d, y->first), item_token(d, y->last), s->sentence, LABEL_CUE};
    while (d->tokens.at[joint].kind != TOK_PUNCT &&
           !id_among(d->tokens.at[joint].word, (uint32_t[]){W(and), W(but)}, 2))
        joint--;
    s->last = joint - (d->tokens.at[joint - 1].kind == TOK_PUNCT);
    s[2] = (segment){s[1].last, last, s->sentence, LABEL_CONTENT};
    return n + 2;
}
