/* html_article.h - what html_article.c and html_clean.c share. */
#ifndef READ_HTML_ARTICLE_H
#define READ_HTML_ARTICLE_H

#include "read/html.h"

/* Steps of an attempt; WEIGH: class and id count. */
enum { STRIP = 1, WEIGH = 2, CLEAN = 4 };

enum { ENOUGH = 500 }; /* Characters of an article that nobody doubts. */

typedef struct {
    page *g;
    unsigned flags;
    measure *m;
    float *score;
    bool *scored;
    bool *chosen; /* A root of the article. */
    bool *base;   /* Removed in every attempt. */
    uint32_t body;
    bool *best; /* Removed in the best attempt so far. */
    uint32_t best_chars;
} finder;

static inline node *node_at(const finder *f, uint32_t i)
{
    return &f->g->nodes.at[i];
}

static inline float link_density(const measure *m)
{
    return m->chars ? (float)m->links / 10 / (float)m->chars : 0;
}

static inline int class_weight(const finder *f, const node *x)
{
    if (!(f->flags & WEIGH))
        return 0;
    return 25 * ((x->hints & H_CLASS_GOOD) != 0) - 25 * ((x->hints & H_CLASS_BAD) != 0) +
           25 * ((x->hints & H_ID_GOOD) != 0) - 25 * ((x->hints & H_ID_BAD) != 0);
}

/* Removes boxes inside what was chosen; returns the characters left.  in_figure,
 * in_table, in: room for a note on each node, cleared. */
uint32_t article_clean(finder *f, bool *in_figure, bool *in_table, bool *in);

/* Removes everything that is in no chosen node; in, around: as above. */
void article_cut_out(finder *f, bool *in, bool *around);

#endif
