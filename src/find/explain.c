#include "find/explain.h"

#include "find/item.h"
#include "find/links.h"

enum { SHOWN = 3, REASONS = 4, SNIPPET = 60 };

static void put_snippet(quoth_doc *d, range r)
{
    bool cut = r.end - r.start > SNIPPET;
    if (cut) {
        r.end = r.start + SNIPPET;
        while (r.end > r.start && ((unsigned char)d->text.p[r.end] & 0xC0) == 0x80)
            r.end--;
    }
    for (uint32_t i = r.start; i < r.end; i++) {
        unsigned char c = (unsigned char)d->text.p[i];
        buf_char(&d->explain, c < ' ' || c == 0x7F ? ' ' : (char)c);
    }
    if (cut)
        buf_str(&d->explain, S("..."));
}

static void put_candidate(quoth_doc *d, const candidate *c)
{
    if (c->kind == BY_MARKS) {
        buf_str(&d->explain, S("nobody's words"));
        return;
    }
    if (c->holder == NONE) {
        buf_str(&d->explain, S("nobody named"));
    } else {
        const mention *x = &d->mentions.at[c->holder];
        put_snippet(d, item_range(d, x->first, x->last));
    }
    if (c->kind == BY_CARRY)
        buf_str(&d->explain, S(", who spoke before"));
    if (c->cue != NONE) {
        buf_str(&d->explain, S(", by \""));
        put_snippet(d, item_range(d, d->cues.at[c->cue].first, d->cues.at[c->cue].last));
        buf_char(&d->explain, '"');
    }
}

/* The features of c that weighed most, either way. */
static void put_reasons(quoth_doc *d, const proposal *p, const candidate *c)
{
    uint32_t shown[REASONS], n = 0;

    while (n < REASONS) {
        uint32_t best = NONE;
        int top = WEIGHT_ONE / 8; /* Less is not worth a word. */
        for (int k = 0; k < MAX_PARTS; k++)
            for (uint32_t i = c->part[k].from; i < c->part[k].to; i++) {
                int w = p->pool.weights[p->pool.at[i]];
                bool seen = false;
                for (uint32_t j = 0; j < n; j++)
                    seen |= shown[j] == i;
                if (!seen && (w < 0 ? -w : w) > top) {
                    top = w < 0 ? -w : w;
                    best = i;
                }
            }
        if (best == NONE)
            break;
        shown[n++] = best;
        buf_fmt(&d->explain, "%s %s %+.1f", n == 1 ? "\n       because of" : ",",
                template_name((template_id)p->pool.names[best]),
                (double)p->pool.weights[p->pool.at[best]] / WEIGHT_ONE);
    }
}

static void put_line(quoth_doc *d, const proposal *p, uint32_t i, uint32_t rank, uint32_t percent)
{
    buf_fmt(&d->explain, "    %u. ", rank);
    put_candidate(d, &p->c[i]);
    buf_fmt(&d->explain, ": %u %% [", percent);
    buf_str(&d->explain, rule_name((rule)p->c[i].rule));
    buf_char(&d->explain, ']');
    if (rank == 1)
        put_reasons(d, p, &p->c[i]);
    buf_char(&d->explain, '\n');
}

void explain_choice(quoth_doc *d, const proposal *p, uint32_t chosen)
{
    bool done[MAX_CANDIDATES] = {false};
    range r = p->span != NONE
                  ? (range){d->tokens.at[d->spans.at[p->span].open].start,
                            d->tokens.at[d->spans.at[p->span].last].end}
                  : item_range(d, d->sentences.at[p->s].first, d->sentences.at[p->s].last);
    uint32_t id = d->id.n < 200 ? (uint32_t)d->id.n : 200;

    buf_fmt(&d->explain, "%.*s, byte %u: ", (int)id, d->id.p, r.start);
    put_snippet(d, r);
    buf_char(&d->explain, '\n');
    for (uint32_t rank = 1; rank <= SHOWN && rank <= p->n; rank++) {
        uint32_t best = chosen;
        for (uint32_t i = 0; rank > 1 && i < p->n; i++)
            if (!done[i] && (done[best] || p->c[i].score > p->c[best].score))
                best = i;
        done[best] = true;
        float sure = choice_probability(p->c, p->n, best);
        put_line(d, p, best, rank, (uint32_t)(sure * 100 + 0.5f));
    }
}
