/*
 * train.c - the program: weights of find/, or how sure and right quoth is.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/calibrate.h"
#include "train/learn_links.h"
#include "train/memory.h"
#include "train/options.h"
#include "train/tagger.h"

enum { MAX_DOCS = 100000 };

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

typedef struct {
    learning links;
    modulo hold;
    int evidence;                /* Passes. */
    int confidence, calibration; /* Parts. */
    const char *blend, *taggers, *form;
} plan;

/* Document i is for tagged[i modulo taggers], and for `plain` where only marks count. */
typedef struct {
    quoth_model *plain, **tagged;
    size_t taggers;
} models;

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

/* list: files of taggers' models with commas between; NULL: the one of quoth. */
static models open_models(const char *list)
{
    models m = {.plain = open_model(NULL, false), .taggers = 1};
    char *names = must(strdup(list ? list : "")), *at = names;

    for (const char *c = names; *c; c++)
        m.taggers += *c == ',';
    m.tagged = must(calloc(m.taggers, sizeof(quoth_model *)));
    for (size_t k = 0; k < m.taggers; k++) {
        char *end = at + strcspn(at, ",");
        char *next = end + (*end == ',');
        *end = '\0';
        m.tagged[k] = open_model(list ? at : NULL, true);
        at = next;
    }
    free(names);
    return m;
}

static void close_models(models *m)
{
    quoth_model_free(m->plain);
    for (size_t k = 0; k < m->taggers; k++)
        quoth_model_free(m->tagged[k]);
    free(m->tagged);
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

static void use_weights(models *m, const int16_t *weights)
{
    m->plain->weights = weights;
    for (size_t k = 0; k < m->taggers; k++)
        m->tagged[k]->weights = weights;
}

/* The outcomes of each part of the documents, with weights that come from the others; of one
 * part, with those that quoth has.  The weights of evidence are always those. */
static void judge_parts(arena *a, outcome_vec *part, size_t parts, trainer *t, models *m,
                        const gold_doc *docs, size_t n, const plan *p)
{
    int16_t *weights = must(calloc(WEIGHT_N, sizeof *weights));

    memcpy(weights, score_weights, WEIGHT_N * sizeof *weights);
    for (size_t k = 0; k < parts; k++) {
        if (parts > 1) {
            learn_links(t, m->plain, docs, n, &p->links, k, parts);
            for (uint32_t i = 0; i < EVIDENCE; i++)
                weights[i] = weight_stored(t->w[i]);
        }
        use_weights(m, weights);
        for (size_t i = k; i < n; i += parts)
            if (outcomes_of(a, &part[k], m->plain, &docs[i]) != QUOTH_OK ||
                outcomes_of(a, &part[k], m->tagged[i % m->taggers], &docs[i]) != QUOTH_OK)
                must(NULL);
    }
    use_weights(m, score_weights);
    free(weights);
}

/* How sure such outcomes may be is fitted on all parts but one and tried on that one, each
 * in turn; then fitted on all. */
static void calibrate(trainer *t, models *m, const gold_doc *docs, size_t n, const plan *p)
{
    static const char *const NAMES[] = {"quoted", "labelled", "indirect"};
    const size_t parts = (size_t)(p->calibration ? p->calibration : p->confidence);
    outcome_vec all = {0}, *part = must(calloc(parts, sizeof *part));
    float fitted[SURE_KINDS][SIGN_N];
    arena a;

    arena_init(&a, alloc_or_malloc(NULL, NULL));
    judge_parts(&a, part, parts, t, m, docs, n, p);
    for (sure_kind kind = 0; kind < SURE_KINDS; kind++) {
        reliability held = {0};
        for (size_t k = 0; k < parts; k++) {
            if (!gather(&a, &all, part, parts, k))
                must(NULL);
            fit_confidence(&all, kind, fitted[kind]);
            judge_outcomes(&held, &part[k], kind, parts > 1 ? fitted[kind] : NULL);
        }
        if (p->calibration)
            report_reliability(&held, NAMES[kind], figures_json(p->form));
        else
            fprintf(stderr, "%s: calibration error on held-out documents %.4f\n", NAMES[kind],
                    reliability_error(&held));
        if (!gather(&a, &all, part, parts, SIZE_MAX))
            must(NULL);
        fit_confidence(&all, kind, fitted[kind]);
    }
    if (!p->calibration)
        print_confidence(fitted);
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
        {OPTION_INT, "evidence", "PASSES", &p->evidence, 1, 1000,
         "write weights of what the taggers say of words in marks"},
        {OPTION_INT, "confidence", "N", &p->confidence, 2, 1000,
         "write weights of confidence, learnt in N parts"},
        {OPTION_INT, "calibration", "N", &p->calibration, 1, 1000,
         "report confidence and what is right, learnt in N parts;"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "1: quoth as it is"},
        {OPTION_TEXT, "report", "FORM", &p->form, 0, 0, "text* or json"},
        {OPTION_TEXT, "taggers", "FILE,...", &p->taggers, 0, 0,
         "the taggers' models: the K-th of N, from 0, has not seen"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "the documents whose number is K modulo N"},
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "How to learn"},
        {OPTION_INT, "passes", "N", &p->links.passes, 1, 1000, "passes over all documents (8)"},
        {OPTION_PART, "hold", "K/N", &p->hold, 0, 0,
         "hold back documents K modulo N, and say how they come out"},
        {OPTION_FLOAT, "step", "X", &p->links.step, 0, 1, "of AdaGrad (0.08)"},
        {OPTION_FLOAT, "decay", "X", &p->links.decay, 0, 1, "share lost after a pass (0.03)"},
        {OPTION_FLOAT, "prune", "X", &p->links.prune, 0, 1,
         "lost of every weight after a pass (0)"},
        {OPTION_TEXT, "blend", "WEIGHTS", &p->blend, 0, 0, "take the mean with these weights"},
    };
    return options_parse(table, LEN(table), USAGE, argc, argv);
}

/* The tagger's model is not read where one is to be made: it may be of an older form. */
static int learn_tagger_main(int argc, char **argv)
{
    quoth_model *m = open_model(NULL, false);
    int status = tagger_main(m, argc, argv);
    quoth_model_free(m);
    return status;
}

static void write_weights(trainer *t, models *m, const gold_doc *docs, size_t n, const plan *p)
{
    if (p->evidence)
        learn_evidence(t, m->tagged, m->taggers, docs, n, &p->links, p->evidence);
    else
        learn_links(t, m->plain, docs, n, &p->links, p->hold.of ? p->hold.k : SIZE_MAX,
                    p->hold.of ? p->hold.of : 1);
    if (p->blend)
        weights_blend(t, p->blend);
    weights_print(t);
}

int main(int argc, char **argv)
{
    plan p = {.links = {.passes = 8, .step = 0.08f, .decay = 0.03f}, .form = "text"};
    size_t n = 0;

    if (argc > 1 && strcmp(argv[1], "tagger") == 0)
        return learn_tagger_main(argc - 2, argv + 2);
    int files = options(&p, argc - 1, argv + 1);
    if (!files || !!p.evidence + !!p.confidence + !!p.calibration > 1) {
        fputs(files ? "quoth-train: one of --evidence, --confidence and --calibration\n"
                    : "quoth-train: no annotated documents given; see --help\n",
              stderr);
        return 2;
    }
    figures_json(p.form);
    if (p.evidence && !(p.taggers && strchr(p.taggers, ','))) {
        fputs("quoth-train: --evidence takes two --taggers or more\n", stderr);
        return 2;
    }
    models m = open_models(p.taggers);
    gold_doc *docs = must(calloc(MAX_DOCS, sizeof *docs));
    trainer *t = must(calloc(1, sizeof *t));
    for (int i = 1; i <= files; i++)
        n = read_gold(argv[i], docs, n);
    if (p.confidence || p.calibration)
        calibrate(t, &m, docs, n, &p);
    else
        write_weights(t, &m, docs, n, &p);
    for (size_t i = 0; i < n; i++)
        gold_free(&docs[i]);
    free(docs);
    free(t);
    close_models(&m);
    return 0;
}
