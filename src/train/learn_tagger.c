/*
 * learn_tagger.c - parts of speech first, then labels.
 *
 * For the labels every document is tagged by a model that has not seen it, so that they
 * are learnt from tags as wrong as they will be.
 */
#include "train/learn_tagger.h"

#include "tag/tag.h"
#include "train/learn_pos.h"
#include "train/memory.h"

static void tag_all(uint8_t *model, const tagger_plan *p, gold_rows *r)
{
    enum { HALVES = 2, PASSES = 3 };
    tag_layout x = tag_layout_of(p->bits);
    tag_weights *w = must(calloc(1, sizeof *w));
    const char *why;

    for (uint32_t k = 0; k < HALVES; k++) {
        learn_pos(model, &x, p->bits, r, k, HALVES, PASSES, p->labels.log);
        tag_weights_seal(model, p->bits);
        if (tag_weights_read(w, (str){(char *)model, x.size}, &why) != QUOTH_OK) {
            fprintf(stderr, "quoth-train: a model of its own: %s\n", why);
            exit(2);
        }
        double right = tag_rows(w, r, k, HALVES);
        if (p->labels.log)
            fprintf(p->labels.log, "parts of speech: %.2f %% right in part %u\n", 100 * right,
                    k + 1);
    }
    free(w);
}

static uint32_t *save_tags(const gold_rows *r)
{
    uint32_t words = 0, n = 0;
    for (uint32_t i = 0; i < r->n; i++)
        words += r->at[i].facts.n;
    uint32_t *tags = must(malloc(((size_t)words + 1) * sizeof *tags));
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++)
            tags[n++] = facts_of(&r->at[i].facts, FACT_TAG)[j];
    return tags;
}

static void restore_tags(gold_rows *r, const uint32_t *tags)
{
    for (uint32_t i = 0, n = 0; i < r->n; i++)
        for (uint32_t j = 0; j < r->at[i].facts.n; j++)
            facts_of(&r->at[i].facts, FACT_TAG)[j] = tags[n++];
}

/* Parts of speech as the base has them, its tables too. */
static void keep_tags(uint8_t *model, const tag_layout *x, const tagger_plan *p, gold_rows *r)
{
    memcpy(model + x->at[TABLE_POS], p->base->at[TABLE_POS],
           ((size_t)1 << p->bits[TABLE_POS]) + POS_ROW);
    memcpy(model + x->at[TABLE_KNOWN], p->base->at[TABLE_KNOWN], (size_t)4 << p->bits[TABLE_KNOWN]);
    tag_rows(p->base, r, NONE, 1);
}

uint8_t *learn_tagger(gold_rows *r, const tagger_plan *p, size_t *n)
{
    tag_layout x = tag_layout_of(p->bits);
    uint8_t *model = must(calloc(x.size, 1));

    memset(model + x.regions, 1, MAX_FEATURES); /* Until labels are learnt. */
    if (p->base) {
        keep_tags(model, &x, p, r);
    } else {
        tag_all(model, p, r);
        uint32_t *tags = save_tags(r);
        learn_pos(model, &x, p->bits, r, NONE, 1, p->pos_passes, p->labels.log);
        restore_tags(r, tags);
        free(tags);
    }
    learn_habits(model, &x, p->bits, r);
    learn_labels(model, &x, p->bits, r, &p->labels);
    tag_weights_seal(model, p->bits);
    *n = x.size;
    return model;
}
