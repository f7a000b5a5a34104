/*
 * priors.c - set by hand, where the training text underrates a shape.
 *
 * PolNeAR is US news of one year.  What it holds too seldom to learn, stands in
 * shapes_cued.c and shapes_bare.c: a row a shape, with an example.  A trainer does not
 * see them.
 */
#include "find/priors.h"

#include "find/item.h"
#include "find/shape.h"

static uint32_t facts_of_span(const proposal *p, const span_view *v)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    uint32_t f = 0;

    if (p->at > s->first) {
        f |= item_is(d, p->at - 1, ':') ? COLON : 0;
        f |= item_is(d, p->at - 1, PUNCT_DASH) ? DASH : 0;
        f |= item_among(d, p->at - 1, W(of)) ? OF_BEFORE : 0;
    }
    f |= item_is(d, p->at + 1, ':') ? COLON_BEHIND : 0;
    f |= item_is(d, p->at + 1, PUNCT_DASH) ? DASH_BEHIND : 0;
    f |= v->alone ? ALONE : 0;
    f |= v->opens ? OPENS : 0;
    f |= v->last && v->words > 3 ? FULL : 0;
    return f;
}

static uint32_t facts_of(const shape *k)
{
    const mention *x = k->x;
    const cue *c = k->c;
    uint32_t f = 0;

    if (x) {
        f |= x->first > k->at ? RIGHT : 0;
        f |= x->flags & MEN_POSSESSOR ? HAS_OWNER : 0;
        f |= item_is(k->d, x->last, ',') ? COMMA_BEHIND : 0;
        f |= x->first && item_gist(k->d, x->first - 1) & GIST_PREP ? PREP_BEFORE : 0;
    }
    if (c) {
        f |= c->group & CUE_PASSIVE ? IS_PASSIVE : 0;
        f |= c->kind == CUE_ACCORDING ? IS_ACCORDING : 0;
    }
    if (x && c && x->last <= c->first)
        f |= LEFT | (c->first - x->last > 2 ? FAR : 0);
    return f;
}

static shape shape_of(const proposal *p, const span_view *v, const candidate *c)
{
    const quoth_doc *d = p->d;
    return (shape){.p = p,
                   .v = v,
                   .d = d,
                   .s = &d->sentences.at[p->s],
                   .at = p->at,
                   .c = c->cue != NONE ? &d->cues.at[c->cue] : NULL,
                   .x = c->holder != NONE ? &d->mentions.at[c->holder] : NULL};
}

static bool has_cue(const candidate *c)
{
    return c->kind == BY_PAIR || c->kind == BY_CUE;
}

static bool holds(const prior *row, const shape *k, candidate_kind kind, uint32_t facts)
{
    return row->of == kind && (row->needs & ~facts) == 0 && row->holds(k);
}

void add_priors(proposal *p, const span_view *v)
{
    const int32_t far = 9 * WEIGHT_ONE; /* Behind the best; no prior makes up for it. */
    uint32_t facts = facts_of_span(p, v);
    int32_t top = INT32_MIN;

    for (uint32_t i = 0; i < p->n; i++)
        top = p->c[i].score > top ? p->c[i].score : top;
    for (uint32_t i = 0; i < p->n; i++) {
        candidate *c = &p->c[i];
        if (c->score <= top - far || c->kind == BY_CARRY)
            continue;
        shape k = shape_of(p, v, c);
        const prior *rows = has_cue(c) ? CUED : BARE;
        size_t n = has_cue(c) ? CUED_N : BARE_N;
        uint32_t seen = facts | facts_of(&k);
        int32_t sum = 0;
        for (size_t r = 0; r < n; r++)
            if (holds(&rows[r], &k, (candidate_kind)c->kind, seen))
                sum += rows[r].worth;
        c->score += sum * (WEIGHT_ONE / 4);
    }
}

const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth)
{
    shape k = shape_of(p, v, c);
    const prior *rows = has_cue(c) ? CUED : BARE;
    size_t n = has_cue(c) ? CUED_N : BARE_N;
    uint32_t seen = facts_of_span(p, v) | facts_of(&k);

    for (; *i < n; ++*i)
        if (holds(&rows[*i], &k, (candidate_kind)c->kind, seen)) {
            *worth = rows[*i].worth * (WEIGHT_ONE / 4);
            return rows[(*i)++].like;
        }
    return NULL;
}
