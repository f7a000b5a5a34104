/*
 * templates.h - which facts a feature is made of.
 *
 * A template names up to four facts of words around the one that is judged; a
 * feature is the hash of the template and of what those facts are.
 */
#ifndef TAG_TEMPLATES_H
#define TAG_TEMPLATES_H

#include "tag/facts.h"

/* Templates of labels, at most, and of any other table. */
enum { PARTS = 4, MAX_FEATURES = 128, FEW_FEATURES = 32 };

/* A fact, and of which word: that many behind the one that is judged. */
typedef struct {
    int16_t fact, by;
} template_part;

typedef struct {
    template_part part[PARTS];
} template;

typedef struct {
    const template *at;
    uint32_t upto[PARTS]; /* Templates [0, upto[k]) have k + 1 facts at most. */
    uint32_t n;
} template_table;

extern const template_table pos_word_templates; /* A part of speech, but for */
extern const template_table pos_tag_templates;  /* the tags before it. */
extern const template_table label_templates;    /* A label of indirect speech. */
extern const template_table pair_templates;     /* Two labels in a row. */
extern const template_table state_templates;    /* A label and what the sentence has had. */

static inline uint32_t feature_mix(uint32_t h)
{
    h = (h ^ h >> 15) * UINT32_C(0x2C1B3C6D);
    return (h ^ h >> 12) * UINT32_C(0x297A2D39);
}

/* Where a fact of the word at x stands, if those of one fact are so far from those of the next. */
static inline const uint32_t *part_of(const template_part *p, const uint32_t *x, size_t stride)
{
    return x + (size_t)p->fact * stride + p->by;
}

/* The features of word i, one a template; returns how many. */
static inline uint32_t features_of(const template_table *t, const fact_row *r, uint32_t i,
                                   uint32_t *f)
{
    const uint32_t *x = r->at + i, stride = r->stride;
    uint32_t k = 0, h = 0;

    for (; k < t->upto[0]; k++) {
        const template_part *p = t->at[k].part;
        h += UINT32_C(0x9E3779B1);
        f[k] = feature_mix(h + *part_of(&p[0], x, stride) * UINT32_C(0x85EBCA6B));
    }
    for (; k < t->upto[1]; k++) {
        const template_part *p = t->at[k].part;
        h += UINT32_C(0x9E3779B1);
        f[k] = feature_mix(h + *part_of(&p[0], x, stride) * UINT32_C(0x85EBCA6B) +
                           *part_of(&p[1], x, stride) * UINT32_C(0xC2B2AE35));
    }
    for (; k < t->upto[2]; k++) {
        const template_part *p = t->at[k].part;
        h += UINT32_C(0x9E3779B1);
        f[k] = feature_mix(h + *part_of(&p[0], x, stride) * UINT32_C(0x85EBCA6B) +
                           *part_of(&p[1], x, stride) * UINT32_C(0xC2B2AE35) +
                           *part_of(&p[2], x, stride) * UINT32_C(0x27D4EB2F));
    }
    for (; k < t->n; k++) {
        const template_part *p = t->at[k].part;
        h += UINT32_C(0x9E3779B1);
        f[k] = feature_mix(h + *part_of(&p[0], x, stride) * UINT32_C(0x85EBCA6B) +
                           *part_of(&p[1], x, stride) * UINT32_C(0xC2B2AE35) +
                           *part_of(&p[2], x, stride) * UINT32_C(0x27D4EB2F) +
                           *part_of(&p[3], x, stride) * UINT32_C(0x165667B1));
    }
    return k;
}

#endif
