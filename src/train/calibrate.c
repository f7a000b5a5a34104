#include "train/calibrate.h"

#include <math.h>
#include <stdio.h>

#include "find/find.h"

/* --- What is right ----------------------------------------------------------- */

static uint32_t size_of(const range_vec *v)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->n; i++)
        n += v->at[i].end - v->at[i].start;
    return n;
}

/* The annotation that covers most of r, the innermost if several do; NULL under half. */
static const gold_quotation *gold_over(const gold_doc *g, range r)
{
    const gold_quotation *best = NULL;
    uint32_t most = 0, least = 0;

    for (uint32_t i = 0; i < g->quotations.n; i++) {
        const gold_quotation *q = &g->quotations.at[i];
        uint32_t n = ranges_common(&q->content, r), size = size_of(&q->content);
        if (n > most || (n && n == most && size < least)) {
            most = n;
            least = size;
            best = q;
        }
    }
    return best && 2 * most >= r.end - r.start ? best : NULL;
}

static bool is_letter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80;
}

/* Do b's words hold w? */
static bool has_word(str b, str w)
{
    for (size_t k = 0; k + w.n <= b.n; k++)
        if (memcmp(w.p, b.p + k, w.n) == 0 && (k == 0 || !is_letter(b.p[k - 1])) &&
            (k + w.n == b.n || !is_letter(b.p[k + w.n])))
            return true;
    return false;
}

/* A word of three letters or more that both hold, the article aside. */
static bool share_word(str a, str b)
{
    enum { SHORT = 3 };
    for (size_t i = 0, end; i < a.n; i = end + 1) {
        for (end = i; end < a.n && is_letter(a.p[end]); end++)
            ;
        str w = {a.p + i, end - i};
        if (w.n >= SHORT && !str_eq(w, S("the")) && !str_eq(w, S("The")) && has_word(b, w))
            return true;
    }
    return false;
}

static bool same_speaker(const quoth_doc *d, const gold_quotation *q, const party *p)
{
    if (ranges_common(&q->source, p->range) > 0)
        return true;
    for (uint32_t i = 0; i < q->source.n; i++) {
        str s = doc_slice(d, q->source.at[i].start, q->source.at[i].end);
        if (share_word(s, doc_slice(d, p->range.start, p->range.end)) ||
            (p->name.n && share_word(s, p->name)))
            return true;
    }
    return false;
}

/* --- Outcomes ---------------------------------------------------------------- */

static quoth_status add(arena *a, outcome_vec *v, const quoth_doc *d, const gold_doc *g,
                        const attribution *link, const quotation *q)
{
    outcome x;
    x.kind = confidence_signs(d, link, q, x.signs);
    bool indirect = x.kind == SURE_INDIRECT;
    size_t n = indirect ? q->content_n : q->quote_n;
    const range *at = indirect ? q->content : q->quote;

    for (size_t i = 0; i < n; i++) {
        const gold_quotation *gold = gold_over(g, at[i]);
        x.right = gold && same_speaker(d, gold, &q->speaker);
        TRY(outcome_push(a, v, x));
        if (indirect)
            break;
    }
    return QUOTH_OK;
}

quoth_status outcomes_of(arena *a, outcome_vec *v, const quoth_model *m, const gold_doc *g)
{
    quoth_error err;
    quoth_doc *d = quoth_doc_new(m, "", g->text.p, g->text.n, &err);
    quoth_status s = d ? quoth_extract(m, d, &err) : QUOTH_FATAL;

    for (uint32_t i = 0; s == QUOTH_OK && i < d->links.n; i++) {
        const attribution *link = &d->links.at[i];
        quotation q;
        bool nested = link->span != NONE && d->spans.at[link->span].outer != NONE;
        bool twice = d->labels && confidence_kind(d, link) == SURE_QUOTED;
        if (!link->head || nested || twice || confidence_by_form(link))
            continue; /* Twice: a model without taggers counts it. */
        s = record_of_link(d, m, i, &q);
        if (s == QUOTH_OK && q.has_speaker)
            s = add(a, v, d, g, link, &q);
        s = s == QUOTH_SKIP ? QUOTH_OK : s;
    }
    quoth_doc_free(d);
    return s;
}

/* --- The fit ----------------------------------------------------------------- */

static float judge(const float signs[SIGN_N], const float weight[SIGN_N])
{
    float sum = 0;
    for (int i = 0; i < SIGN_N; i++)
        sum += signs[i] * weight[i];
    return 1 / (1 + expf(-sum));
}

void fit_confidence(const outcome_vec *v, sure_kind kind, float weight[SIGN_N])
{
    enum { ROUNDS = 40 };
    const float step = 0.1f, shrink = 1e-4f;
    float seen[SIGN_N];

    for (int i = 0; i < SIGN_N; i++) {
        weight[i] = 0;
        seen[i] = 1e-6f;
    }
    for (int round = 0; round < ROUNDS; round++)
        for (uint32_t k = 0; k < v->n; k++) {
            const outcome *x = &v->at[k];
            if (x->kind != kind)
                continue;
            float off = judge(x->signs, weight) - (x->right ? 1.0f : 0.0f);
            for (int i = 0; i < SIGN_N; i++) {
                if (x->signs[i] == 0)
                    continue;
                float gradient = off * x->signs[i] + shrink * weight[i];
                seen[i] += gradient * gradient;
                weight[i] -= step * gradient / sqrtf(seen[i]);
            }
        }
}

void judge_outcomes(reliability *r, const outcome_vec *v, sure_kind kind, const float *weight)
{
    for (uint32_t k = 0; k < v->n; k++) {
        const outcome *x = &v->at[k];
        if (x->kind == kind)
            reliability_add(
                r, (double)(weight ? judge(x->signs, weight) : confidence_of(x->signs, kind)),
                x->right);
    }
}

void print_confidence(float weight[SURE_KINDS][SIGN_N])
{
    static const char *const NAMES[] = {
#define X(name, text) #name,
        SIGNS(X)
#undef X
    };
    printf("# Signs of find/confidence.h and their weights: for quoted words without and with the\n"
           "# taggers, and for indirect ones.\n"
           "# Written by quoth-train --confidence; see doc/design.md.\n");
    for (int i = 0; i < SIGN_N; i++) {
        printf("%-14s", NAMES[i]);
        for (int k = 0; k < SURE_KINDS; k++)
            printf(" %6.3f", (double)weight[k][i]);
        putchar('\n');
    }
}
