/*
 * train.c - learn the weights of find/ from annotated text.
 *
 * Runs quoth's own passes over every document; wherever find/ chooses among
 * proposals, moves the weights towards the right ones: softmax over the
 * candidates, AdaGrad, the weights shrunk a little after every pass (Duchi,
 * Hazan and Singer, JMLR 2011).  --blend takes the mean of what was learnt and
 * of weights learnt before, which errs less than either.  Deterministic:
 * documents in order, no random numbers.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "find/find.h"
#include "find/item.h"
#include "find/links.h"
#include "find/spans.h"
#include "text/text.h"
#include "train/calibrate.h"
#include "train/gold.h"
#include "train/memory.h"
#include "train/options.h"
#include "train/tagger.h"

enum { MAX_DOCS = 100000 };

typedef struct {
    float w[WEIGHT_N], g[WEIGHT_N]; /* Weights, sums of squared gradients. */
    float mean[WEIGHT_N];           /* Of the weights after the later passes. */
    const gold_doc *gold;
    bool testing; /* Held-out documents: look, do not learn. */
    float step;
    struct {
        unsigned seen, known, right; /* Choices; with a right candidate; chosen right. */
    } n;                             /* Quoted spans. */
    float p[MAX_CANDIDATES];
    uint8_t ok[MAX_CANDIDATES];
} trainer;

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
    float s = 0;
    for (int k = 0; k < MAX_PARTS; k++)
        for (uint32_t i = c->part[k].from; i < c->part[k].to; i++)
            s += t->w[p->pool.at[i]];
    return s;
}

static void update(trainer *t, const proposal *p, const candidate *c, float gradient)
{
    for (int k = 0; k < MAX_PARTS; k++)
        for (uint32_t i = c->part[k].from; i < c->part[k].to; i++) {
            uint32_t f = p->pool.at[i];
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
    if (t->testing)
        return first;
    for (uint32_t i = 0; i < p->n; i++) {
        t->ok[i] = t->ok[i] == best;
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
    s = s == QUOTH_OK ? links_run(d, m, &by, score_weights) : s;
    quoth_doc_free(d);
    return s;
}

/* --- The program --------------------------------------------------------------- */

static size_t read_gold(const char *path, gold_doc *docs, size_t n)
{
    gold_lines in;

    gold_open(&in, path);
    while (n < MAX_DOCS && gold_next(&in, &docs[n]))
        n++;
    if (n == MAX_DOCS) {
        fprintf(stderr, "quoth-train: more than %d documents\n", MAX_DOCS - 1);
        exit(2);
    }
    return n;
}

/* Towards zero by `by`, not past it: seldom seen features vanish. */
static float shrink(float w, float by)
{
    return w > by ? w - by : w < -by ? w + by : 0;
}

static void pass_over(trainer *t, const quoth_model *m, const gold_doc *docs, size_t n, size_t held,
                      size_t folds)
{
    memset(&t->n, 0, sizeof t->n);
    for (size_t i = 0; i < n; i++)
        if ((i % folds == held) == t->testing && learn(t, m, &docs[i]) != QUOTH_OK)
            fprintf(stderr, "quoth-train: %.*s: out of memory\n", (int)docs[i].id.n, docs[i].id.p);
    fprintf(stderr, "%s: of %u quoted spans %.2f %% right\n", t->testing ? "held out" : "learnt",
            t->n.seen, 100.0 * t->n.right / (t->n.known + 1e-9));
}

/* As stored: in 1/WEIGHT_ONE, small ones left out. */
static int16_t stored(float w)
{
    const float keep = 0.04f;
    long n = lroundf(w * WEIGHT_ONE);
    if (fabsf(w) < keep)
        return 0;
    return (int16_t)(n > INT16_MAX ? INT16_MAX : n < -INT16_MAX ? -INT16_MAX : n);
}

/* The mean with the weights of file path. */
static void blend(trainer *t, const char *path)
{
    FILE *f = fopen(path, "r");
    unsigned i;
    int w;

    if (!f) {
        fprintf(stderr, "quoth-train: %s: %s\n", path, strerror(errno));
        exit(2);
    }
    for (uint32_t k = 0; k < WEIGHT_N; k++)
        t->w[k] = (float)stored(t->w[k]) / WEIGHT_ONE / 2;
    while (fscanf(f, "#%*[^\n]") >= 0 && fscanf(f, "%u:%d", &i, &w) == 2)
        if (i < WEIGHT_N)
            t->w[i] += (float)w / WEIGHT_ONE / 2;
    fclose(f);
}

static void print_weights(const trainer *t)
{
    unsigned n = 0;

    printf(
        "# Weights of find/, index:weight in 1/%d.  Written by quoth-train; see doc/design.md.\n",
        WEIGHT_ONE);
    for (uint32_t i = 0; i < WEIGHT_N; i++) {
        int w = stored(t->w[i]);
        if (!w)
            continue;
        n++;
        printf("%u:%d%c", i, w, n % 8 ? ' ' : '\n');
    }
    printf("%s", n % 8 ? "\n" : "");
    fprintf(stderr, "quoth-train: %u weights\n", n);
}

typedef struct {
    int passes;
    float step, decay, prune;
    modulo hold, unseen;
    int confidence, calibration; /* Parts. */
    const char *blend, *model, *form;
} plan;

/* Learns from all documents but those that are held back. */
static void train(trainer *t, const quoth_model *m, const gold_doc *docs, size_t n, const plan *p,
                  size_t held, size_t folds)
{
    memset(t, 0, sizeof *t);
    t->step = p->step;
    for (int pass = 0; pass < p->passes; pass++) {
        pass_over(t, m, docs, n, held, folds);
        for (uint32_t i = 0; i < WEIGHT_N; i++) {
            t->w[i] = shrink(t->w[i] * (1 - p->decay), p->prune);
            if (pass >= p->passes / 3)
                t->mean[i] += t->w[i] / (float)(p->passes - p->passes / 3);
        }
    }
    memcpy(t->w, t->mean, sizeof t->w);
    t->testing = true;
    if (folds > 1)
        pass_over(t, m, docs, n, held, folds);
}

/* The outcomes of all parts but part `skip`. */
static bool gather(arena *a, outcome_vec *all, const outcome_vec *part, size_t parts, size_t skip)
{
    all->n = 0;
    for (size_t i = 0; i < parts; i++)
        for (uint32_t j = 0; i != skip && j < part[i].n; j++)
            if (outcome_push(a, all, part[i].at[j]) != QUOTH_OK)
                return false;
    return true;
}

static bool unseen(const plan *p, size_t doc)
{
    return !p->unseen.of || doc % p->unseen.of == p->unseen.k;
}

/* The outcomes of each part of the documents, with weights that come from the others; of one
 * part, with those that quoth has. */
static void judge_parts(arena *a, outcome_vec *part, size_t parts, trainer *t, quoth_model *m,
                        const gold_doc *docs, size_t n, const plan *p)
{
    int16_t *weights = must(calloc(WEIGHT_N, sizeof *weights));

    for (size_t k = 0; k < parts; k++) {
        if (parts > 1) {
            train(t, m, docs, n, p, k, parts);
            for (uint32_t i = 0; i < WEIGHT_N; i++)
                weights[i] = stored(t->w[i]);
            m->weights = weights;
        }
        for (size_t i = k; i < n; i += parts)
            if (outcomes_of(a, &part[k], m, &docs[i], unseen(p, i)) != QUOTH_OK)
                must(NULL);
        m->weights = score_weights;
    }
    free(weights);
}

/* How sure such outcomes may be is fitted on all parts but one and tried on that one, each
 * in turn; then fitted on all. */
static void calibrate(trainer *t, quoth_model *m, const gold_doc *docs, size_t n, const plan *p)
{
    const size_t parts = (size_t)(p->calibration ? p->calibration : p->confidence);
    outcome_vec all = {0}, *part = must(calloc(parts, sizeof *part));
    float fitted[2][SIGN_N];
    arena a;

    arena_init(&a, alloc_or_malloc(NULL, NULL));
    judge_parts(&a, part, parts, t, m, docs, n, p);
    for (int indirect = 0; indirect < 2; indirect++) {
        reliability held = {0};
        for (size_t k = 0; k < parts; k++) {
            if (!gather(&a, &all, part, parts, k))
                must(NULL);
            fit_confidence(&all, indirect, fitted[indirect]);
            judge_outcomes(&held, &part[k], indirect, parts > 1 ? fitted[indirect] : NULL);
        }
        if (p->calibration)
            report_reliability(&held, indirect ? "indirect" : "quoted", figures_json(p->form));
        else
            fprintf(stderr, "%s: calibration error on held-out documents %.4f\n",
                    indirect ? "indirect" : "quoted", reliability_error(&held));
        if (!gather(&a, &all, part, parts, SIZE_MAX))
            must(NULL);
        fit_confidence(&all, indirect, fitted[indirect]);
    }
    if (!p->calibration)
        print_confidence(fitted[0], fitted[1]);
    arena_free(&a);
    free(part);
}

static const char USAGE[] =
    "Usage: quoth-train [OPTION]... ANNOTATED.jsonl... >weights.txt\n"
    "       quoth-train tagger [OPTION]... ANNOTATED.jsonl...; see quoth-train tagger --help\n"
    "Learns the weights by which quoth tells whose the words between marks are, or how sure it\n"
    "may be; or reports how sure it is and how often it is right.\n";

static int options(plan *p, int argc, char **argv)
{
    const option table[] = {
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "What to do, if not to write weights"},
        {OPTION_INT, "confidence", "N", &p->confidence, 2, 1000,
         "write weights of confidence, learnt in N parts"},
        {OPTION_INT, "calibration", "N", &p->calibration, 1, 1000,
         "report confidence and what is right, learnt in N parts;"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "1: quoth as it is"},
        {OPTION_TEXT, "report", "FORM", &p->form, 0, 0, "text* or json"},
        {OPTION_TEXT, "model", "FILE", &p->model, 0, 0, "the taggers' model"},
        {OPTION_PART, "unseen", "K/N", &p->unseen, 0, 0,
         "count indirect speech only in documents K modulo N, which"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "the model has not seen"},
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "How to learn"},
        {OPTION_INT, "passes", "N", &p->passes, 1, 1000, "passes over all documents (8)"},
        {OPTION_PART, "hold", "K/N", &p->hold, 0, 0,
         "hold back documents K modulo N, and say how they come out"},
        {OPTION_FLOAT, "step", "X", &p->step, 0, 1, "of AdaGrad (0.08)"},
        {OPTION_FLOAT, "decay", "X", &p->decay, 0, 1, "share lost after a pass (0.03)"},
        {OPTION_FLOAT, "prune", "X", &p->prune, 0, 1, "lost of every weight after a pass (0)"},
        {OPTION_TEXT, "blend", "WEIGHTS", &p->blend, 0, 0, "take the mean with these weights"},
    };
    return options_parse(table, LEN(table), USAGE, argc, argv);
}

static quoth_model *open_model(const char *tagger, bool indirect)
{
    quoth_options opt = quoth_defaults();
    quoth_error err;

    opt.tagger = tagger;
    opt.kinds |= indirect ? QUOTH_INDIRECT : 0u;
    opt.min_confidence = 0;
    quoth_model *m = quoth_model_new(&opt, &err);
    if (!m) {
        fprintf(stderr, "quoth-train: %s\n", err.message);
        exit(2);
    }
    return m;
}

/* The tagger's model is not read where one is to be made: it may be of an older form. */
static int learn_tagger_main(int argc, char **argv)
{
    quoth_model *m = open_model(NULL, false);
    int status = tagger_main(m, argc, argv);
    quoth_model_free(m);
    return status;
}

int main(int argc, char **argv)
{
    plan p = {.passes = 8, .step = 0.08f, .decay = 0.03f, .form = "text"};
    size_t n = 0;

    if (argc > 1 && strcmp(argv[1], "tagger") == 0)
        return learn_tagger_main(argc - 2, argv + 2);
    int files = options(&p, argc - 1, argv + 1);
    if (!files || (p.confidence && p.calibration)) {
        fputs(files ? "quoth-train: either --confidence or --calibration\n"
                    : "quoth-train: no annotated documents given; see --help\n",
              stderr);
        return 2;
    }
    figures_json(p.form);
    quoth_model *m = open_model(p.model, true);
    gold_doc *docs = must(calloc(MAX_DOCS, sizeof *docs));
    trainer *t = must(calloc(1, sizeof *t));
    for (int i = 1; i <= files; i++)
        n = read_gold(argv[i], docs, n);
    if (p.confidence || p.calibration) {
        calibrate(t, m, docs, n, &p);
    } else {
        train(t, m, docs, n, &p, p.hold.of ? p.hold.k : SIZE_MAX, p.hold.of ? p.hold.of : 1);
        if (p.blend)
            blend(t, p.blend);
        print_weights(t);
    }
    for (size_t i = 0; i < n; i++)
        gold_free(&docs[i]);
    free(docs);
    free(t);
    quoth_model_free(m);
    return 0;
}
