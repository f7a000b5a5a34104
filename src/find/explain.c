#include "find/explain.h"

#include "find/item.h"
#include "find/links.h"
#include "find/priors.h"
#include "tag/weights.h"

enum { SHOWN = 3, REASONS = 3, SNIPPET = 60 };

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

static void put_items(quoth_doc *d, uint32_t first, uint32_t last)
{
    buf_char(&d->explain, '"');
    put_snippet(d, item_range(d, first, last));
    buf_char(&d->explain, '"');
}

static void put_cue(quoth_doc *d, uint32_t c)
{
    if (c != NONE)
        put_items(d, d->cues.at[c].first, d->cues.at[c].last);
    else
        buf_str(&d->explain, S("the cue"));
}

static void put_holder(quoth_doc *d, uint32_t h)
{
    if (h != NONE)
        put_items(d, d->mentions.at[h].first, d->mentions.at[h].last);
    else
        buf_str(&d->explain, S("the speaker"));
}

static void put_candidate(quoth_doc *d, const candidate *c)
{
    if (c->kind == BY_MARKS) {
        buf_str(&d->explain, S("nobody's words"));
        return;
    }
    if (c->holder == NONE)
        buf_str(&d->explain, S("nobody named"));
    else
        put_holder(d, c->holder);
    if (c->kind == BY_CARRY)
        buf_str(&d->explain, S(", who spoke before"));
    if (c->cue != NONE) {
        buf_str(&d->explain, S(", by "));
        put_cue(d, c->cue);
    }
}

/* --- Reasons ------------------------------------------------------------------ */

/* What speaks for one candidate against another. */
typedef struct {
    int32_t by[TEMPLATE_N];   /* By template. */
    const char *like[2 * 32]; /* Rows of priors.c, and what they are worth. */
    int32_t worth[2 * 32];
    uint32_t n;
} balance;

static void weigh(balance *b, const proposal *p, const candidate *c, const span_view *v,
                  int32_t side)
{
    int32_t worth;
    const char *like;

    for (int k = 0; k < MAX_PARTS; k++)
        for (uint32_t i = c->part[k].from; i < c->part[k].to; i++)
            b->by[feature_template(p->pool.at[i])] +=
                side * p->pool.weights[feature_weight(p->pool.at[i])];
    for (size_t i = 0; v && (like = prior_at(p, v, c, &i, &worth)) && b->n < LEN(b->like); b->n++) {
        b->like[b->n] = like;
        b->worth[b->n] = side * worth;
    }
}

/* "the word %c and what follows it", of the first of the two that has a cue. */
static void put_phrase(quoth_doc *d, const char *text, const candidate *c, const candidate *other)
{
    for (; *text; text++) {
        if (*text != '%') {
            buf_char(&d->explain, *text);
            continue;
        }
        if (*++text == 'c')
            put_cue(d, c->cue != NONE ? c->cue : other->cue);
        else
            put_holder(d, c->holder != NONE ? c->holder : other->holder);
    }
}

/* The reasons that weigh most in favour (side 1) or against (-1). */
static void put_reasons(quoth_doc *d, balance *b, const candidate *c, const candidate *other,
                        int32_t side)
{
    for (uint32_t n = 0; n < REASONS; n++) {
        int32_t top = WEIGHT_ONE / 8, *best = NULL; /* Less is not worth a word. */
        uint32_t at = 0;
        for (uint32_t i = 0; i < TEMPLATE_N + b->n; i++) {
            int32_t *x = i < TEMPLATE_N ? &b->by[i] : &b->worth[i - TEMPLATE_N];
            if (side * *x > top) {
                top = side * *x;
                best = x;
                at = i;
            }
        }
        if (!best)
            return;
        buf_str(&d->explain, n          ? S("; ")
                             : side > 0 ? S("\n       because of ")
                                        : S("\n       in spite of "));
        if (at < TEMPLATE_N)
            put_phrase(d, template_text((template_id)at), c, other);
        else
            buf_fmt(&d->explain, "a text like: %s", b->like[at - TEMPLATE_N]);
        buf_fmt(&d->explain, " (%+.1f)", (double)*best / WEIGHT_ONE);
        *best = 0;
    }
}

static void put_balance(quoth_doc *d, const proposal *p, const candidate *c, const candidate *other)
{
    balance b = {.n = 0};
    span_view v, *seen = NULL;

    if (p->span != NONE) {
        v = view_span(d, p->m, p->s, p->at);
        seen = &v;
    }
    weigh(&b, p, c, seen, 1);
    weigh(&b, p, other, seen, -1);
    buf_str(&d->explain, S("    rather than "));
    put_candidate(d, other);
    put_reasons(d, &b, c, other, 1);
    put_reasons(d, &b, c, other, -1);
    buf_char(&d->explain, '\n');
}

/* --- Choices ------------------------------------------------------------------ */

/* The same answer by other ways. */
static bool same(const candidate *a, const candidate *b)
{
    if ((a->kind == BY_MARKS) != (b->kind == BY_MARKS))
        return false;
    return a->kind == BY_MARKS || a->holder == b->holder;
}

void explain_choice(quoth_doc *d, const proposal *p, uint32_t chosen)
{
    uint32_t shown[SHOWN] = {chosen}, n = 1;
    range r = p->span != NONE
                  ? (range){d->tokens.at[d->spans.at[p->span].open].start,
                            d->tokens.at[d->spans.at[p->span].last].end}
                  : item_range(d, d->sentences.at[p->s].first, d->sentences.at[p->s].last);
    uint32_t id = d->id.n < 200 ? (uint32_t)d->id.n : 200;

    for (; n < SHOWN; n++) {
        uint32_t best = NONE;
        for (uint32_t i = 0; i < p->n; i++) {
            bool seen = false;
            for (uint32_t k = 0; k < n; k++)
                seen |= same(&p->c[i], &p->c[shown[k]]);
            if (!seen && (best == NONE || p->c[i].score > p->c[best].score))
                best = i;
        }
        if (best == NONE)
            break;
        shown[n] = best;
    }
    buf_fmt(&d->explain, "%.*s, byte %u: ", (int)id, d->id.p, r.start);
    put_snippet(d, r);
    buf_char(&d->explain, '\n');
    for (uint32_t k = 0; k < n; k++) {
        float sure = choice_probability(p->c, p->n, shown[k]);
        buf_fmt(&d->explain, "    %u. ", k + 1);
        put_candidate(d, &p->c[shown[k]]);
        buf_fmt(&d->explain, ": %.0f %% [", (double)(sure * 100));
        buf_str(&d->explain, rule_name((rule)p->c[shown[k]].rule));
        buf_str(&d->explain, S("]\n"));
    }
    if (n > 1)
        put_balance(d, p, &p->c[shown[0]], &p->c[shown[1]]);
}

void explain_report(quoth_doc *d, const attribution *a, uint32_t cue_margin, uint32_t source_margin)
{
    uint32_t id = d->id.n < 200 ? (uint32_t)d->id.n : 200;

    buf_fmt(&d->explain, "%.*s, byte %u: ", (int)id, d->id.p, a->content.start);
    put_snippet(d, a->content);
    buf_str(&d->explain, S("\n    "));
    if (a->holder != NONE)
        put_holder(d, a->holder);
    else
        buf_str(&d->explain, S("nobody named"));
    buf_str(&d->explain, S(", by "));
    put_cue(d, a->cue);
    buf_str(&d->explain, S(", as the words are labelled ["));
    buf_str(&d->explain, rule_name((rule)a->rule));
    buf_fmt(&d->explain, "]\n    another reading of the cue is %.1f worse",
            (double)cue_margin / TAG_ONE);
    if (a->holder != NONE)
        buf_fmt(&d->explain, ", of the speaker %.1f", (double)source_margin / TAG_ONE);
    buf_char(&d->explain, '\n');
}

/* --- Records ------------------------------------------------------------------ */

void explain_confidence(quoth_doc *d, const quotation *q, sure_kind kind, const float signs[SIGN_N],
                        float least)
{
    static const char *const TEXT[] = {
#define X(name, text) text,
        SIGNS(X)
#undef X
    };
    uint32_t id = d->id.n < 200 ? (uint32_t)d->id.n : 200;

    buf_fmt(&d->explain, "%.*s, byte %u: confidence %.2f", (int)id, d->id.p, q->content[0].start,
            (double)q->confidence);
    if (q->confidence < least)
        buf_fmt(&d->explain, ", less than %.2f: no speaker is named", (double)least);
    for (int i = SIGN_SCORE; signs && i < SIGN_N; i++) {
        float worth = signs[i] * confidence_weight((sign)i, kind);
        if (worth > 0.05F || worth < -0.05F)
            buf_fmt(&d->explain, "; %s %+.1f", TEXT[i], (double)worth);
    }
    buf_char(&d->explain, '\n');
}
