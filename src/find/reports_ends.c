/*
 * reports_ends.c - where labelled words end that run on into what is told of the telling.
 *
 *     While Ruiz says [it is safe], Holm left            the main clause
 *     Ruiz backs [the plan] and has sold her boat        another verb of who speaks
 *     Ruiz criticized [the plan] in a tweet              where it was said
 *     Ruiz backed [the plan] on Friday                   when it was
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* A subject at item i, and its verb, as the tagger sees it. */
static bool begins_clause(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);

    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
           penn_is_finite(d->tags[item_token(d, d->mentions.at[k].last)]);
}

/* While Ruiz says [it is safe], Holm left: the token of the comma behind which the main clause begins. */
static uint32_t before_main_clause(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[s->sentence].first;

    first += item_gist(d, first) & GIST_AND || item_among(d, first, W(even), W(ever), W(just));
    if (!(item_word(d, r->m, first)->classes & LEX_(SUBORDINATOR)) ||
        item_among(d, first, W(as)) || /* As Ruiz said, it rained */
        mention_beginning(d, s->sentence, first + 1) == NONE)
        return NONE;
    for (uint32_t i = first; i < c->first; i++)
        if (item_is(d, i, ','))
            return NONE;
    for (uint32_t t = s->first + 1; t + 2 < s->last; t++)
        if (d->tags[t] == PENN_COMMA && begins_clause(d, s->sentence, report_item(r, t) + 1))
            return t;
    return NONE;
}

/* Surely a finite verb at token t, behind "and": [has] sold, [ranks] it; not: [advanced] fuels. */
static bool is_verb(const reporter *r, uint32_t t)
{
    const quoth_doc *d = r->d;
    uint8_t next = d->tags[t + 1];

    return penn_is_finite(d->tags[t]) &&
           (r->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_HELPER) || next == PENN_DT ||
            next == PENN_PRP || next == PENN_PRPS || next == PENN_TO || next == PENN_NNP);
}

/* Ruiz backs [the plan] and has sold her boat; citing [a leak] and closing it: the token of the joining word
 * behind words without a verb to which the next one could belong. */
static uint32_t before_joined(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;
    bool ing = cue_ends(c) == ENDS_ING && d->tags[s->first - 1] == PENN_VBG, list = false;

    if (d->tags[s->first] == PENN_PRP && penn_is_verb(d->tags[s->first + 1]))
        return NONE; /* [it opened] the lines but closed them */
    for (uint32_t t = s->first; t + 1 < s->last; t++) {
        uint8_t tag = d->tags[t];
        if (penn_is_finite(tag) || d->tokens.at[t].kind == TOK_MARK || tag == PENN_COLON ||
            r->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_HELPER))
            return NONE;
        ing &= tag != PENN_VBG;
        list |= tag == PENN_COMMA && d->tags[t + 1] != PENN_CC;
        if (tag != PENN_CC || t == s->first)
            continue;
        bool comma = d->tags[t - 1] == PENN_COMMA;
        uint32_t verb = t + 1 + (d->tags[t + 1] == PENN_RB);
        if (is_verb(r, verb) || (ing && d->tags[verb] == PENN_VBG) ||
            (comma && !list && begins_clause(d, s->sentence, report_item(r, t) + 1)))
            return t - comma;
    }
    return NONE;
}

uint32_t report_ends(const reporter *r, const segment *s, const cue *c)
{
    if (s->last < s->first + 3 || report_item(r, s->first) < c->last)
        return NONE;
    uint32_t end = before_main_clause(r, s, c);
    uint32_t joined = before_joined(r, s, c);
    return joined < end ? joined : end;
}
