/*
 * learn_links.c - learn the weights of find/ from annotated text.
 *
 * Runs quoth's own passes over every document; wherever find/ chooses among
 * proposals, moves the weights towards the right ones: softmax over the
 * candidates, AdaGrad, the weights shrunk a little after every pass (Duchi,
 * Hazan and Singer, JMLR 2011).  Deterministic: documents in order, no random
 * numbers.
 */
#include "train/learn_links.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "find/find.h"
#include "find/item.h"
#include "find/links.h"
#include "find/spans.h"
#include "tag/tag.h"
#include "text/text.h"
#include "train/memory.h"

/* --- What is right ----------------------------------------------------------- */

static const gold_quotation *gold_of_span(const trainer *t, const quoth_doc *d, uint32_t s)
{
    const span *x = &d->spans.at[s];
    range r = {d->tokens.at[x->open].end, d->tokens.at[x->last].start};
    const gold_quotation *best = NULL;
    uint32_t most = 0, least = UINT32_MAX;

    for (uint32_t i = 0; i < t->gold->quotations.n; i++) {
        const gold_quotation *q = &t->gold->quotations.at[i];
        uint32_t n = ranges_common(&q->content, r), size = 0;
        for (uint32_t k = 0; k < q->content.n; k++)
            size += q->content.at[k].end - q->content.at[k].start;
        if (n > most || (n == most && n && size < least)) {
            most = n;
            least = size;
            best = q;
        }
    }
    if (r.end <= r.start || 2 * most < r.end - r.start)
        return NULL;
    return best;
}

static bool cue_right(const quoth_doc *d, const gold_quotation *q, uint32_t c)
{
    return c != NONE &&
           ranges_common(&q->cue, item_range(d, d->cues.at[c].head, d->cues.at[c].head + 1)) > 0;
}

/* 2: the very words; 1: shares a word with them ("Ruiz" elsewhere); 0: no. */
static int holder_right(const quoth_doc *d, const quoth_model *m, const gold_quotation *q,
                        uint32_t h)
{
    if (h == NONE)
        return 0;
    const mention *x = &d->mentions.at[h];
    if (ranges_common(&q->source, item_range(d, x->first, x->core)) > 0)
        return 2;
    for (uint32_t i = x->name_first; i < x->name_last; i++) {
        str w = item_text(d, i);
        if (w.n < 3 || !item_is_word(d, i) ||
            item_word(d, m, i)->classes &
                (LEX_(TITLE) | LEX_(HONORIFIC) | LEX_(DETERMINER) | LEX_(PREPOSITION)))
            continue;
        for (uint32_t k = 0; k < q->source.n; k++) {
            str s = doc_slice(d, q->source.at[k].start, q->source.at[k].end);
            for (size_t at = 0; at + w.n <= s.n; at++)
                if (memcmp(s.p + at, w.p, w.n) == 0)
                    return 1;
        }
    }
    return 0;
}

/* Nested marks under the annotation of the quotation around them: nobody said
 * whose they are. */
static bool unannotated(const quoth_doc *d, const gold_quotation *q, uint32_t s)
{
    if (!q || s == NONE || d->spans.at[s].outer == NONE)
        return false;
    const token *open = &d->tokens.at[d->spans.at[d->spans.at[s].outer].open];
    return ranges_common(&q->content, (range){open->start, open->end}) > 0;
}

/* How right candidate c is for gold q (NULL: no quotation): 0 is wrong. */
static int rightness(const proposal *p, const gold_quotation *q, const candidate *c)
{
    if (!q)
        return c->kind == BY_MARKS ? 9 : 0;
    if (c->kind == BY_MARKS)
        return 0;
    if (!q->source.n)
        return c->holder != NONE ? 0 : c->cue == NONE ? 3 : cue_right(p->d, q, c->cue) ? 9 : 0;
    int h = holder_right(p->d, p->m, q, c->holder);
    if (!h)
        return 0;
    bool by_cue = q->cue.n ? cue_right(p->d, q, c->cue) : c->cue == NONE;
    return h == 2 ? (by_cue ? 9 : 5) : by_cue ? 4 : 3;
}

/* --- Learning ------------------------------------------------------------------ */

static float score_of(const trainer *t, const proposal *p, const candidate *c)
{
    float s = t->evidence ? (float)c->score / WEIGHT_ONE : 0; /* What priors say. */
    for (int k = 0; k < MAX_PARTS; k++)
        for (uint32_t i = c->part[k].from; i < c->part[k].to; i++)
            s += t->w[feature_weight(p->pool.at[i])];
    return s;
}

static void update(trainer *t, const proposal *p, const candidate *c, float gradient)
{
    for (int k = 0; k < MAX_PARTS; k++)
        for (uint32_t i = c->part[k].from; i < c->part[k].to; i++) {
            uint32_t f = feature_weight(p->pool.at[i]);
            if (t->evidence && f < EVIDENCE)
                continue;
            t->g[f] += gradient * gradient;
            t->w[f] += t->step * gradient / sqrtf(t->g[f] + 1e-6f);
        }
}

static uint32_t choose(void *ctx, const proposal *p)
{
    trainer *t = ctx;
    const gold_quotation *q = gold_of_span(t, p->d, p->span);
    int best = 0;
    float top = -1e9f, sum = 0, good = 0;
    uint32_t first = 0, first_right = 0;
    float top_right = -1e9f;

    for (uint32_t i = 0; i < p->n; i++) {
        int r = rightness(p, q, &p->c[i]);
        t->ok[i] = (uint8_t)r;
        best = r > best ? r : best;
        t->p[i] = score_of(t, p, &p->c[i]);
        if (t->p[i] > top) {
            top = t->p[i];
            first = i;
        }
    }
    t->n.seen++;
    if (!best || unannotated(p->d, q, p->span))
        return first;
    t->n.known++;
    t->n.right += t->ok[first] > 0;
    if (t->testing || (t->evidence && !q)) /* Labels say whose it is, not whether. */
        return first;
    for (uint32_t i = 0; i < p->n; i++) {
        t->ok[i] = t->ok[i] == best;
        if (t->evidence && p->c[i].kind == BY_MARKS)
            t->p[i] = -INFINITY;
        if (t->ok[i] && t->p[i] > top_right) {
            top_right = t->p[i];
            first_right = i;
        }
        t->p[i] = expf(t->p[i] - top);
        sum += t->p[i];
        good += t->ok[i] ? t->p[i] : 0;
    }
    for (uint32_t i = 0; i < p->n; i++) {
        float gradient = (t->ok[i] ? t->p[i] / good : 0) - t->p[i] / sum;
        if (fabsf(gradient) > 1e-4f)
            update(t, p, &p->c[i], gradient);
    }
    return first_right;
}

static quoth_status learn(trainer *t, const quoth_model *m, const gold_doc *g)
{
    static const int16_t none[WEIGHT_N]; /* A trainer has its own; all scores are priors. */
    quoth_error err;
    chooser by = {choose, t};
    quoth_doc *d = quoth_doc_new(m, "", g->text.p, g->text.n, &err);

    if (!d)
        return QUOTH_FATAL;
    t->gold = g;
    quoth_status s = text_tokens(d, m);
    s = s == QUOTH_OK ? find_spans(d, m) : s;
    s = s == QUOTH_OK ? find_streams(d, m) : s;
    s = s == QUOTH_OK ? find_mentions(d, m) : s;
    s = s == QUOTH_OK ? find_cues(d, m) : s;
    s = s == QUOTH_OK && t->evidence ? tag_document(d, m) : s;
    s = s == QUOTH_OK ? links_run(d, m, &by, none) : s;
    quoth_doc_free(d);
    return s;
}

/* Towards zero by `by`, not past it: seldom seen features vanish. */
static float shrink(float w, float by)
{
    return w > by ? w - by : w < -by ? w + by : 0;
}

/* Behind pass `pass`: less of every weight, and the mean over the later passes. */
static void end_pass(trainer *t, const learning *how, int pass)
{
    for (uint32_t i = t->evidence ? EVIDENCE : 0; i < WEIGHT_N; i++) {
        t->w[i] = shrink(t->w[i] * (1 - how->decay), how->prune);
        if (pass >= how->passes / 3)
            t->mean[i] += t->w[i] / (float)(how->passes - how->passes / 3);
    }
}

static void say_right(const trainer *t, const char *what)
{
    fprintf(stderr, "%s: of %u quoted spans %.2f %% right\n", what, t->n.seen,
            100.0 * t->n.right / (t->n.known + 1e-9));
}

static void learn_or_say(trainer *t, const quoth_model *m, const gold_doc *g)
{
    if (learn(t, m, g) != QUOTH_OK)
        fprintf(stderr, "quoth-train: %.*s: out of memory\n", (int)g->id.n, g->id.p);
}

static void pass_over(trainer *t, const quoth_model *m, const gold_doc *docs, size_t n, size_t held,
                      size_t parts)
{
    memset(&t->n, 0, sizeof t->n);
    for (size_t i = 0; i < n; i++)
        if ((i % parts == held) == t->testing)
            learn_or_say(t, m, &docs[i]);
    say_right(t, t->testing ? "held out" : "learnt");
}

void learn_links(trainer *t, const quoth_model *m, const gold_doc *docs, size_t n,
                 const learning *how, size_t held, size_t parts)
{
    memset(t, 0, sizeof *t);
    t->step = how->step;
    for (int pass = 0; pass < how->passes; pass++) {
        pass_over(t, m, docs, n, held, parts);
        end_pass(t, how, pass);
    }
    memcpy(t->w, t->mean, sizeof t->w);
    t->testing = true;
    if (parts > 1)
        pass_over(t, m, docs, n, held, parts);
}

void learn_evidence(trainer *t, quoth_model *const *m, size_t parts, const gold_doc *docs, size_t n,
                    const learning *how, int passes)
{
    /* Some hundred features, each seen often: small steps. */
    const learning slow = {.passes = passes, .step = 0.02F, .decay = 0.1F, .prune = 0.01F};
    float(*others)[EVIDENCE] = must(calloc(parts, sizeof *others));

    for (size_t k = 0; k < parts; k++) {
        learn_links(t, m[k], docs, n, how, k, parts);
        memcpy(others[k], t->w, sizeof others[k]);
    }
    memset(t, 0, sizeof *t);
    t->step = slow.step;
    t->evidence = true;
    for (int pass = 0; pass < passes; pass++) {
        memset(&t->n, 0, sizeof t->n);
        for (size_t i = 0; i < n; i++) {
            memcpy(t->w, others[i % parts], sizeof *others);
            learn_or_say(t, m[i % parts], &docs[i]);
        }
        say_right(t, "evidence");
        end_pass(t, &slow, pass);
    }
    memset(t->w, 0, sizeof *others);
    memcpy(t->w + EVIDENCE, t->mean + EVIDENCE, (WEIGHT_N - EVIDENCE) * sizeof *t->w);
    free(others);
}

/* --- Files ------------------------------------------------------------------------ */

int16_t weight_stored(float w)
{
    const float keep = 0.04f;
    long n = lroundf(w * WEIGHT_ONE);
    if (fabsf(w) < keep)
        return 0;
    return (int16_t)(n > INT16_MAX ? INT16_MAX : n < -INT16_MAX ? -INT16_MAX : n);
}

void weights_blend(trainer *t, const char *path)
{
    FILE *f = fopen(path, "r");
    unsigned i;
    int w;

    if (!f) {
        fprintf(stderr, "quoth-train: %s: %s\n", path, strerror(errno));
        exit(2);
    }
    for (uint32_t k = 0; k < WEIGHT_N; k++)
        t->w[k] = (float)weight_stored(t->w[k]) / WEIGHT_ONE / 2;
    while (fscanf(f, "#%*[^\n]") >= 0 && fscanf(f, "%u:%d", &i, &w) == 2)
        if (i < WEIGHT_N)
            t->w[i] += (float)w / WEIGHT_ONE / 2;
    fclose(f);
}

void weights_print(const trainer *t)
{
    unsigned n = 0;

    printf(
        "# Weights of find/, index:weight in 1/%d.  Written by quoth-train; see doc/design.md.\n",
        WEIGHT_ONE);
    for (uint32_t i = 0; i < WEIGHT_N; i++) {
        int w = weight_stored(t->w[i]);
        if (!w)
            continue;
        n++;
        printf("%u:%d%c", i, w, n % 8 ? ' ' : '\n');
    }
    printf("%s", n % 8 ? "\n" : "");
    fprintf(stderr, "quoth-train: %u weights\n", n);
}
