/*
 * tagger.c - learns the taggers' model from annotated text.
 *
 * Parts of speech are learnt first; for the labels every document is tagged by a model
 * that has not seen it, so that the labels are learnt from tags as wrong as they will be.
 */
#include "train/tagger.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "tag/tag.h"
#include "train/learn_labels.h"
#include "train/learn_pos.h"

typedef struct {
    const char *gold, *tags, *to;
    uint32_t held, folds; /* --hold */
    int pos_passes;
    label_plan labels;
    uint8_t bits[TABLE_N];
} plan;

static void tag_all(uint8_t *model, const plan *p, gold_rows *r)
{
    enum { HALVES = 2, PASSES = 3 };
    tag_layout x = tag_layout_of(p->bits);
    tag_weights w;
    const char *why;

    for (uint32_t k = 0; k < HALVES; k++) {
        learn_pos(model, &x, p->bits, r, k, HALVES, PASSES);
        tag_weights_seal(model, p->bits);
        if (tag_weights_read(&w, (str){(char *)model, x.size}, &why) != QUOTH_OK)
            exit(2);
        fprintf(stderr, "parts of speech: %.2f %% right in part %u\n",
                100 * tag_rows(&w, r, k, HALVES), k + 1);
    }
}

static uint32_t *save_tags(const gold_rows *r)
{
    uint32_t words = 0, n = 0;
    for (uint32_t i = 0; i < r->n; i++)
        words += r->at[i].facts.n;
    uint32_t *tags = malloc(((size_t)words + 1) * sizeof *tags);
    for (uint32_t i = 0; tags && i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++)
            tags[n++] = r->at[i].facts.at[j].at[FACT_TAG];
    return tags;
}

static void restore_tags(gold_rows *r, const uint32_t *tags)
{
    for (uint32_t i = 0, n = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++)
            r->at[i].facts.at[j].at[FACT_TAG] = tags[n++];
}

static int write_model(const char *path, const uint8_t *model, size_t n)
{
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(model, 1, n, f) != n || fclose(f) != 0) {
        fprintf(stderr, "quoth-train: %s: %s\n", path, strerror(errno));
        return 2;
    }
    fprintf(stderr, "quoth-train: %s: %zu bytes\n", path, n);
    return 0;
}

/* Without the documents that are held back. */
static void hold(gold_rows *r, const plan *p)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->n; i++)
        if (r->at[i].doc % p->folds != p->held)
            r->at[n++] = r->at[i];
    r->n = n;
}

static int learn(const quoth_model *m, const plan *p)
{
    tag_layout x = tag_layout_of(p->bits);
    uint8_t *model = calloc(x.size, 1);
    gold_rows r = {0};

    if (!model)
        return 2;
    rows_read(&r, m, p->gold, p->tags);
    hold(&r, p);
    tag_all(model, p, &r);
    uint32_t *tags = save_tags(&r);
    if (!tags)
        return 2;
    learn_pos(model, &x, p->bits, &r, NONE, 1, p->pos_passes);
    restore_tags(&r, tags);
    learn_habits(model, &x, p->bits, &r);
    learn_labels(model, &x, p->bits, &r, &p->labels);
    tag_weights_seal(model, p->bits);
    return write_model(p->to, model, x.size);
}

int tagger_main(const quoth_model *m, int argc, char **argv)
{
    plan p = {.held = NONE,
              .folds = 1,
              .pos_passes = 5,
              .labels = {.scouting = 3,
                         .passes = 6,
                         .cutoff = 3,
                         .step = 0.006F,
                         .shrink = 2e-6F,
                         .dropout = 0.2F,
                         .recall = 0.4F,
                         .models = 2,
                         .seed = 1},
              .bits = {18, 12, 15, 17, 10, 10}};

    for (int i = 0; i < argc; i++) {
        label_plan *l = &p.labels;
        unsigned bits;
        if (sscanf(argv[i], "--passes=%d", &l->passes) == 1 ||
            sscanf(argv[i], "--scouting=%d", &l->scouting) == 1 ||
            sscanf(argv[i], "--cutoff=%d", &l->cutoff) == 1 ||
            sscanf(argv[i], "--step=%f", &l->step) == 1 ||
            sscanf(argv[i], "--shrink=%f", &l->shrink) == 1 ||
            sscanf(argv[i], "--dropout=%f", &l->dropout) == 1 ||
            sscanf(argv[i], "--recall=%f", &l->recall) == 1 ||
            sscanf(argv[i], "--models=%d", &l->models) == 1 ||
            sscanf(argv[i], "--hold=%u/%u", &p.held, &p.folds) == 2 ||
            sscanf(argv[i], "--seed=%u", &l->seed) == 1)
            continue;
        if (sscanf(argv[i], "--pos-bits=%u", &bits) == 1)
            p.bits[TABLE_POS] = (uint8_t)bits;
        else if (sscanf(argv[i], "--label-bits=%u", &bits) == 1)
            p.bits[TABLE_LABEL] = (uint8_t)bits;
        else if (sscanf(argv[i], "--pair-bits=%u", &bits) == 1)
            p.bits[TABLE_PAIR] = p.bits[TABLE_STATE] = (uint8_t)bits;
        else if (strncmp(argv[i], "--tags=", 7) == 0)
            p.tags = argv[i] + 7;
        else if (strncmp(argv[i], "--to=", 5) == 0)
            p.to = argv[i] + 5;
        else
            p.gold = argv[i];
    }
    if (!p.gold || !p.tags || !p.to || !p.folds) {
        fprintf(stderr, "quoth-train: tagger --tags=FILE --to=FILE FILE\n");
        return 2;
    }
    return learn(m, &p);
}
