/*
 * html_clean.c - inside the article: forms, lists and boxes that are mostly links,
 * buttons, images; and all that is not inside.
 *
 * After Mozilla's Readability, Copyright (c) 2010 Arc90 Inc, Apache License 2.0: see COPYING.
 */
#include "read/html_article.h"

enum { HEADLESS_LEAST = 25 }; /* Characters that a box without a heading holds at least. */

static bool is_data_table(const measure *m)
{
    if (m->tables > 1)
        return false;
    return m->th > 0 || m->tr >= 10 || m->td > 10 || (m->tr && m->td / m->tr > 4);
}

/* A box of links, buttons or pictures rather than text. */
static bool is_box(const finder *f, const node *x, const measure *m, bool in_figure)
{
    int weight = class_weight(f, x);
    float density = link_density(m);
    bool list = x->id == TAG_ul || (m->chars && m->listed > 0.9F * (float)m->chars);

    if (weight < 0)
        return true;
    if (m->commas >= 10)
        return false;
    int li = (int)m->li - 100;
    return (m->img > 1 && 2 * m->p < m->img && !in_figure) || (!list && li > m->p) ||
           m->input > m->p / 3 ||
           (!list && m->headings < 0.9F * (float)m->chars && m->chars < HEADLESS_LEAST &&
            (!m->img || m->img > 2) && !in_figure && density > 0) ||
           (!list && weight < 25 && density > 0.2F) || (weight >= 25 && density > 0.5F) ||
           (m->embeds == 1 && m->chars < 75) || m->embeds > 1 || (list && density > 0.6F);
}

static bool to_clean(const finder *f, uint32_t i, const measure *m, bool in_figure, bool in_table)
{
    const node *x = node_at(f, i);
    bool cleaned = (f->flags & CLEAN) && tag_flags((tag_id)x->id) & F_LIST && !in_table;

    if (x->hints & H_SHARE && m->chars < ENOUGH)
        return true;
    if ((x->id == TAG_h1 || x->id == TAG_h2) && class_weight(f, x) < 0)
        return true;
    if (x->id == TAG_table && is_data_table(m))
        return false;
    return cleaned && is_box(f, x, m, in_figure);
}

/* Whether each node lies in a figure, in a table of data, in something chosen. */
static void note_places(const finder *f, bool *in_figure, bool *in_table, bool *in)
{
    for (uint32_t i = 1; i < f->g->nodes.n; i++) {
        uint32_t up = node_at(f, i)->parent;
        in[i] = in[up] || f->chosen[up];
        in_figure[i] = in_figure[up] || node_at(f, up)->id == TAG_figure;
        in_table[i] = in_table[up] || (node_at(f, up)->id == TAG_table && is_data_table(&f->m[up]));
    }
}

/* Inside first, so that what was cleaned no longer counts. */
uint32_t article_clean(finder *f, bool *in_figure, bool *in_table, bool *in)
{
    uint32_t chars = 0;

    note_places(f, in_figure, in_table, in);
    memset(f->m, 0, f->g->nodes.n * sizeof *f->m);
    for (uint32_t i = f->g->nodes.n; i-- > 0;) {
        node *x = node_at(f, i);
        measure *m = &f->m[i];
        if (x->removed) {
            *m = (measure){0};
            continue;
        }
        measure_own(f->g, i, m);
        if (in[i] && x->tag != NONE && to_clean(f, i, m, in_figure[i], in_table[i])) {
            x->removed = true;
            *m = (measure){0};
        }
        if (f->chosen[i])
            chars += m->chars;
        if (x->parent != NONE)
            measure_add(&f->m[x->parent], m);
    }
    return chars;
}

void article_cut_out(finder *f, bool *in, bool *around)
{
    uint32_t n = f->g->nodes.n;

    memset(in, 0, n);
    memset(around, 0, n);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t up = node_at(f, i)->parent;
        in[i] = f->chosen[i] || (up != NONE && in[up]);
    }
    for (uint32_t i = n; i-- > 1;)
        around[node_at(f, i)->parent] |= around[i] || f->chosen[i];
    for (uint32_t i = 0; i < n; i++)
        node_at(f, i)->removed |= !in[i] && !around[i];
}
