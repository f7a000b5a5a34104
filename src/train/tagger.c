/*
 * tagger.c - quoth-train tagger: learns the taggers' model from annotated text, or reports
 * how such a model does on documents that it has not learnt from.
 */
#include "train/tagger.h"

#include <errno.h>
#include <math.h>

#include "train/figures.h"
#include "train/groups.h"
#include "train/memory.h"
#include "train/options.h"
#include "train/trials.h"

typedef struct {
    tagger_plan plan;
    const char *tags, *to, *model, *test; /* NULL: none. */
    const char *ablate, *without, *form;
    modulo hold;
    int cross, jobs, seed, pos_bits, label_bits, pair_bits;
} request;

static const char USAGE[] =
    "Usage: quoth-train tagger [OPTION]... --to=MODEL ANNOTATED.jsonl...\n"
    "       quoth-train tagger [OPTION]... --cross=N | --hold=K/N | --test=FILE [--ablate]\n"
    "           ANNOTATED.jsonl...\n"
    "Learns which words are the source, the cue and the content of what somebody says, and\n"
    "writes a model for quoth --model; or learns without some documents and reports how that\n"
    "model does on them.\n";

static int options(request *q, int argc, char **argv)
{
    label_plan *l = &q->plan.labels;
    const option table[] = {
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "What to learn from"},
        {OPTION_TEXT, "tags", "FILE", &q->tags, 0, 0,
         "parts of speech; without it those of quoth's model stay"},
        {OPTION_TEXT, "model", "FILE", &q->model, 0, 0, "the model whose parts of speech stay"},
        {OPTION_PART, "hold", "K/N", &q->hold, 0, 0,
         "hold back every document whose number is K modulo N"},
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "What to do"},
        {OPTION_TEXT, "to", "MODEL", &q->to, 0, 0, "write a model"},
        {OPTION_INT, "cross", "N", &q->cross, 2, 1000,
         "report on N folds of documents, each held back once"},
        {OPTION_TEXT, "test", "FILE", &q->test, 0, 0, "report on the documents of FILE"},
        {OPTION_TEXT, "ablate", "[=GROUP,...]", &q->ablate, 0, 0,
         "report what each of these groups of templates is worth,"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "all if none is named:"},
#define X(name, first, last, says) {OPTION_MORE, NULL, NULL, NULL, 0, 0, "  " #name ": " says},
        FACT_GROUPS(X)
#undef X
            {OPTION_MORE, NULL, NULL, NULL, 0, 0, "  pairs: all that two labels in a row see"},
        {OPTION_MORE, NULL, NULL, NULL, 0, 0, "  states: all that a state of a sentence sees"},
        {OPTION_TEXT, "without", "GROUP,...", &q->without, 0, 0, "learn without these groups"},
        {OPTION_TEXT, "report", "FORM", &q->form, 0, 0, "text* or json"},
        {OPTION_INT, "jobs", "N", &q->jobs, 1, 64, "models learnt at a time for a report (1)"},
        {OPTION_HEADING, NULL, NULL, NULL, 0, 0, "How to learn"},
        {OPTION_INT, "seed", "N", &q->seed, 1, 1e9, "of the order of paragraphs, and of folds (1)"},
        {OPTION_INT, "scouting", "N", &l->scouting, 1, 1000,
         "passes to find out which features are worth a row (3)"},
        {OPTION_INT, "passes", "N", &l->passes, 1, 1000, "passes with those (10)"},
        {OPTION_INT, "models", "N", &l->models, 1, 100, "models whose mean is kept (4)"},
        {OPTION_INT, "cutoff", "N", &l->cutoff, 1, 1e6, "a feature must be seen so often (3)"},
        {OPTION_FLOAT, "step", "X", &l->step, 0, 1, "of AdaGrad (0.006)"},
        {OPTION_FLOAT, "shrink", "X", &l->shrink, 0, 1, "L1, while scouting (2e-6)"},
        {OPTION_FLOAT, "dropout", "X", &l->dropout, 0, 0.9,
         "share of the features a step does not see (0.3)"},
        {OPTION_FLOAT, "margin", "X", &l->margin, 0, 10,
         "by which what begins something must win while it is learnt (1.5)"},
        {OPTION_FLOAT, "recall", "X", &l->recall, 0, 4,
         "added to what begins something: more is found (0.8)"},
        {OPTION_INT, "pos-bits", "N", &q->pos_bits, 4, 20,
         "sizes of tables, as powers of two (18)"},
        {OPTION_INT, "label-bits", "N", &q->label_bits, 8, 20, "(16)"},
        {OPTION_INT, "pair-bits", "N", &q->pair_bits, 4, 20, "(10)"},
    };
    return options_parse(table, LEN(table), USAGE, argc, argv);
}

/* --- Reports -------------------------------------------------------------------------------- */

enum { AS_TAGS = 2, CROSS_COLUMNS = AS_TAGS + 1 + 3 * SPAN_N };

static const column CROSS[CROSS_COLUMNS] = {
    {"docs", 0},  {"words", 0}, {"tags", 2},  {"source.p", 1},  {"source.r", 1},  {"source.f", 1},
    {"cue.p", 1}, {"cue.r", 1}, {"cue.f", 1}, {"content.p", 1}, {"content.r", 1}, {"content.f", 1},
};

static void cross_values(const tally *t, double v[CROSS_COLUMNS])
{
    v[0] = t->docs;
    v[1] = t->words;
    v[AS_TAGS] = tags_right(t);
    for (int k = 0; k < SPAN_N; k++) {
        v[AS_TAGS + 1 + 3 * k] = precision_of(&t->of[k]);
        v[AS_TAGS + 2 + 3 * k] = recall_of(&t->of[k]);
        v[AS_TAGS + 3 + 3 * k] = f1_of(&t->of[k]);
    }
}

/* A row a fold, then all of them added up, then the standard deviation over them. */
static void report_cross(const trial *t, uint32_t n, bool json)
{
    figures r = {"cross-validation", "fold", CROSS, CROSS_COLUMNS, json};
    double v[CROSS_COLUMNS], *of = must(calloc((size_t)n * CROSS_COLUMNS, sizeof *of));
    tally all = {0};
    char name[16];

    figures_head(&r);
    for (uint32_t i = 0; i < n; i++) {
        cross_values(&t[i].got, v);
        snprintf(name, sizeof name, "%u", t[i].fold);
        figures_row(&r, name, v);
        for (uint32_t k = 0; k < CROSS_COLUMNS; k++)
            of[k * n + i] = v[k];
        tally_add(&all, &t[i].got);
    }
    cross_values(&all, v);
    figures_row(&r, "all", v);
    for (uint32_t k = 0; k < CROSS_COLUMNS; k++)
        v[k] = k < AS_TAGS ? (double)NAN : spread(of + k * n, n);
    figures_row(&r, "spread", v);
    free(of);
}

enum { AS_LOSS = 1 + SPAN_N + 1, ABLATION_COLUMNS = AS_LOSS + SPAN_N + 2 };

static const column ABLATION[ABLATION_COLUMNS] = {
    {"templates", 0},   {"source", 1},   {"cue", 1},          {"content", 1}, {"mean", 1},
    {"loss.source", 2}, {"loss.cue", 2}, {"loss.content", 2}, {"loss", 2},    {"spread", 2},
};

/* One row: trials t of all folds against those with every template. */
static void report_without(const figures *r, const char *name, double templates, const trial *t,
                           const trial *full, uint32_t n)
{
    double v[ABLATION_COLUMNS] = {templates}, *loss = must(calloc(n + (size_t)1, sizeof *loss));
    tally here = {0}, there = {0};

    for (uint32_t i = 0; i < n; i++) {
        tally_add(&here, &t[i].got);
        tally_add(&there, &full[i].got);
        loss[i] = mean_f1(&full[i].got) - mean_f1(&t[i].got);
    }
    for (int k = 0; k < SPAN_N; k++) {
        v[1 + k] = f1_of(&here.of[k]);
        v[AS_LOSS + k] = f1_of(&there.of[k]) - v[1 + k];
    }
    v[AS_LOSS - 1] = mean_f1(&here);
    v[AS_LOSS + SPAN_N] = mean_f1(&there) - mean_f1(&here);
    v[AS_LOSS + SPAN_N + 1] = t == full ? (double)NAN : spread(loss, n);
    figures_row(r, name, v);
    free(loss);
}

/* --- Trials --------------------------------------------------------------------------------- */

/* Those of the folds from `first` on, one of each. */
static void add_trials(trial *t, uint32_t first, uint32_t n, uint32_t without, uint32_t seed)
{
    for (uint32_t i = 0; i < n; i++)
        t[i] = (trial){.fold = first + i, .without = without, .seed = seed};
}

static void cross(const request *q, const gold_rows *r, const folds *f, uint32_t first, uint32_t n)
{
    trial *t = must(calloc(n, sizeof *t));
    add_trials(t, first, n, q->plan.labels.without, (uint32_t)q->seed);
    trials_run(t, n, r, f, &q->plan, q->jobs);
    report_cross(t, n, figures_json(q->form));
    free(t);
}

/* With every template, with another order of the paragraphs, which shows what chance does,
 * then without each of the groups. */
static void ablate(const request *q, const gold_rows *r, const folds *f, uint32_t first, uint32_t n)
{
    enum { OTHER_SEED = 1000 };
    const uint32_t groups = groups_of(q->ablate), without = q->plan.labels.without;
    figures page = {"ablation", "without", ABLATION, ABLATION_COLUMNS, figures_json(q->form)};
    trial *t = must(calloc((size_t)(GROUP_N + 2) * n, sizeof *t)), *next = t + 2 * (size_t)n;

    add_trials(t, first, n, without, (uint32_t)q->seed);
    add_trials(t + n, first, n, without, (uint32_t)q->seed + OTHER_SEED);
    for (uint32_t g = 0; g < GROUP_N; g++)
        if (groups >> g & 1) {
            add_trials(next, first, n, without | 1u << g, (uint32_t)q->seed);
            next += n;
        }
    trials_run(t, (uint32_t)(next - t), r, f, &q->plan, q->jobs);
    figures_head(&page);
    report_without(&page, "nothing", 0, t, t, n);
    report_without(&page, "(other seed)", 0, t + n, t, n);
    next = t + 2 * (size_t)n;
    for (uint32_t g = 0; g < GROUP_N; g++)
        if (groups >> g & 1) {
            report_without(&page, group_name(g), group_size(g), next, t, n);
            next += n;
        }
    free(t);
}

/* --- All of it ------------------------------------------------------------------------------ */

static int write_model(const request *q, const gold_rows *r)
{
    folds f = folds_by_number(r->docs, q->hold.of ? q->hold.of : 1);
    gold_rows learnt = {0};
    size_t n;

    rows_copy(&learnt, r, &f, q->hold.of ? q->hold.k : NONE, false);
    uint8_t *model = learn_tagger(&learnt, &q->plan, &n);
    FILE *out = fopen(q->to, "wb");
    bool ok = out && fwrite(model, 1, n, out) == n;
    ok = out && fclose(out) == 0 && ok;
    fprintf(stderr, ok ? "quoth-train: %s: %zu bytes\n" : "quoth-train: %s: %zu bytes: %s\n", q->to,
            n, ok ? "" : strerror(errno));
    rows_free(&learnt);
    folds_free(&f);
    free(model);
    return ok ? 0 : 2;
}

static void report(const request *q, const gold_rows *r, uint32_t docs)
{
    folds f = q->cross  ? folds_dealt(docs, (uint32_t)q->cross, (uint32_t)q->seed)
              : q->test ? folds_last(r->docs, docs)
                        : folds_by_number(docs, q->hold.of);
    if (f.n > docs) {
        fprintf(stderr, "quoth-train: %u documents are too few for %u folds\n", docs, f.n);
        exit(2);
    }
    (q->ablate ? ablate : cross)(q, r, &f, q->hold.k, q->cross ? f.n : 1);
    folds_free(&f);
}

static int run(const request *q, const quoth_model *m, char **files, int n)
{
    tag_lines tags = {.path = q->tags, .file = q->tags ? fopen(q->tags, "r") : NULL};
    gold_rows r = {0};
    int status = 0;

    if (q->tags && !tags.file) {
        fprintf(stderr, "quoth-train: %s: %s\n", q->tags, strerror(errno));
        return 2;
    }
    for (int i = 0; i < n; i++)
        rows_read(&r, m, files[i], q->tags ? &tags : NULL);
    uint32_t docs = r.docs;
    if (q->test)
        rows_read(&r, m, q->test, q->tags ? &tags : NULL);
    if (tags.file)
        fclose(tags.file);
    free(tags.line);
    if (q->to)
        status = write_model(q, &r);
    else
        report(q, &r, docs);
    rows_free(&r);
    return status;
}

int tagger_main(const quoth_model *m, int argc, char **argv)
{
    request q = {.plan = {.pos_passes = 5,
                          .labels = {.scouting = 3,
                                     .passes = 10,
                                     .cutoff = 3,
                                     .step = 0.006F,
                                     .shrink = 2e-6F,
                                     .dropout = 0.3F,
                                     .margin = 1.5F,
                                     .recall = 0.8F,
                                     .models = 4,
                                     .log = stderr},
                          .bits = {18, 13, 15, 16, 10, 10}},
                 .form = "text",
                 .jobs = 1,
                 .seed = 1,
                 .pos_bits = 18,
                 .label_bits = 16,
                 .pair_bits = 10};
    allocator from = alloc_or_malloc(NULL, NULL);
    tag_weights *base = NULL;
    quoth_error err;
    int files = options(&q, argc, argv);

    if (!files || !q.to + !q.cross + !q.test + (!q.hold.of || q.to) != 3) {
        fputs("quoth-train: files, and one of --to, --cross, --test and --hold; see --help\n",
              stderr);
        return 2;
    }
    figures_json(q.form);
    groups_of(q.ablate ? q.ablate : "");
    q.plan.labels.seed = (uint32_t)q.seed;
    q.plan.labels.without = q.without ? groups_of(q.without) : 0;
    q.plan.bits[TABLE_POS] = (uint8_t)q.pos_bits;
    q.plan.bits[TABLE_LABEL] = (uint8_t)q.label_bits;
    q.plan.bits[TABLE_PAIR] = q.plan.bits[TABLE_STATE] = (uint8_t)q.pair_bits;
    if (!q.tags) {
        base = tagger_new(from, q.model, &err);
        if (!base) {
            fprintf(stderr, "quoth-train: %s\n", err.message);
            return 2;
        }
        q.plan.base = base;
        memcpy(q.plan.bits, base->bits, TABLE_KNOWN + 1);
    }
    int status = run(&q, m, argv, files);
    tagger_free(base, from);
    return status;
}
