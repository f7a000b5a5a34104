/*
 * html_article.c - which nodes are the article.
 *
 * The way of Mozilla's Readability (github.com/mozilla/readability, Copyright (c) 2010
 * Arc90 Inc, Apache License 2.0: see COPYING), each step a pass over the nodes in reading
 * order or against it, so that all of it is linear:
 *
 *   strip    what its tag, role, class or id says is no article
 *   score    every paragraph counts for the elements around it, more for long ones
 *            with commas, less for those farther out
 *   choose   the element with the highest score and few links, and the parents and
 *            siblings that are like it
 *   clean    inside: forms, lists and boxes that are mostly links (html_clean.c)
 *
 * Where little is found the steps are taken again, fewer each time: strip, then class
 * and id, then clean are given up, and the longest text stands.
 */
#include "read/html_article.h"

enum {
    SHORT = 25, /* Shorter paragraphs say nothing. */
    LEVELS = 5, /* Ancestors that a paragraph counts for. */
    TOPS = 5,   /* Candidates that are compared. */
    ALIKE = 3,  /* So many of them in one element: that is it. */
    BYLINE_MOST = 100,
    REST = 200,        /* Characters that an article has at least beside its comments. */
    BANNER_MOST = 600, /* What asks for cookies or a subscription is not longer. */
};

/* --- Strip -------------------------------------------------------------------------- */

static bool inside(const finder *f, uint32_t i, tag_id id)
{
    for (uint32_t k = node_at(f, i)->parent; k != NONE; k = node_at(f, k)->parent)
        if (node_at(f, k)->id == id)
            return true;
    return false;
}

/* In a block quotation a footer and an author's name say who spoke; below it a caption does. */
static bool says_who(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);

    if (x->id == TAG_figcaption && x->hints & H_UNLIKELY)
        return x->parent != NONE && node_at(f, x->parent)->id == TAG_figure;
    return (x->id == TAG_footer || x->id == TAG_cite || x->hints & (H_BYLINE | H_SIGNER)) &&
           inside(f, i, TAG_blockquote);
}

static bool never_text(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);

    if (tag_flags((tag_id)x->id) & F_DROP || x->hints & H_HIDDEN)
        return true;
    if (x->id == TAG_footer)
        return !says_who(f, i);
    return x->id == TAG_aside;
}

static bool unlikely(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);

    if (x->hints & H_ROLE)
        return true;
    return (x->hints & H_UNLIKELY) && !(x->hints & H_MAYBE) && x->id != TAG_a &&
           !inside(f, i, TAG_table) && !says_who(f, i);
}

/* Comments or advertising, and not a wrapper of the whole page that is called so. */
static bool is_apart(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);

    if (!(x->hints & H_APART) && !(x->hints & H_AD && 2 * f->m[i].chars < f->m[0].chars))
        return false;
    if (x->id == TAG_body || x->id == TAG_main || f->m[0].chars - f->m[i].chars < REST)
        return false;
    for (uint32_t k = i; k < x->end; k++) {
        const node *y = node_at(f, k);
        if (y->id == TAG_h1 || y->id == TAG_main || y->hints & (H_BODY | H_TITLE))
            return false;
    }
    return true;
}

/* A name behind words of a block quotation is not the page's author. */
static bool signs_quote(const finder *f, uint32_t i)
{
    uint32_t up = i;

    while (up != NONE && node_at(f, up)->id != TAG_blockquote)
        up = node_at(f, up)->parent;
    for (uint32_t k = up == NONE ? i : up + 1; k < i; k++)
        if (node_at(f, k)->id == TAG_NONE && f->m[k].chars)
            return true;
    return false;
}

static void strip(finder *f)
{
    bool byline = false;

    f->g->byline = NONE;
    for (uint32_t i = 0; i < f->g->nodes.n; i++) {
        node *x = node_at(f, i);
        x->removed = f->base[i];
        if (x->tag == NONE)
            continue;
        if ((x->hints & H_CHROME && f->m[i].chars < BANNER_MOST) || is_apart(f, i))
            x->removed = true;
        if (f->flags & STRIP)
            x->removed |= unlikely(f, i);
        if (!x->removed && !byline && x->hints & H_BYLINE && f->m[i].chars &&
            f->m[i].chars < BYLINE_MOST && !signs_quote(f, i)) {
            x->removed = byline = true;
            f->g->byline = i;
        }
    }
}

/* --- Score -------------------------------------------------------------------------- */

static void init_score(finder *f, uint32_t i)
{
    const node *x = node_at(f, i);
    int base = 0;

    switch ((tag_id)x->id) {
    case TAG_div:
        base = 5;
        break;
    case TAG_pre:
    case TAG_td:
    case TAG_blockquote:
        base = 3;
        break;
    case TAG_address:
    case TAG_ol:
    case TAG_ul:
    case TAG_dl:
    case TAG_dd:
    case TAG_dt:
    case TAG_li:
    case TAG_form:
        base = -3;
        break;
    case TAG_h1:
    case TAG_h2:
    case TAG_h3:
    case TAG_h4:
    case TAG_h5:
    case TAG_h6:
    case TAG_th:
        base = -5;
        break;
    default:
        break;
    }
    f->scored[i] = true;
    f->score[i] = (float)(base + class_weight(f, x) + (x->hints & H_BODY ? 50 : 0));
}

/* A paragraph of so many characters and commas counts for i and the nodes around it. */
static void count_for(finder *f, uint32_t i, uint32_t chars, uint32_t commas)
{
    if (chars < SHORT)
        return;
    float score = 2 + (float)commas + (float)(chars / 100 < 3 ? chars / 100 : 3);
    for (int level = 0; level < LEVELS && i != NONE && i >= f->body; level++) {
        if (!f->scored[i])
            init_score(f, i);
        f->score[i] += score / (float)(level == 0 ? 1 : level == 1 ? 2 : 3 * level);
        i = node_at(f, i)->parent;
    }
}

static bool is_paragraph(tag_id id)
{
    return id == TAG_p || id == TAG_td || id == TAG_pre || id == TAG_section || id == TAG_h2 ||
           id == TAG_h3 || id == TAG_h4 || id == TAG_h5 || id == TAG_h6;
}

static bool is_phrase(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);
    return !(tag_flags((tag_id)x->id) & F_BLOCK) && !f->m[i].blocks && x->id != TAG_img;
}

/* Text that stands in a div beside blocks: each run of it is a paragraph. */
static void score_mixed(finder *f, uint32_t i)
{
    const node *x = node_at(f, i);
    measure sum = {0};

    for (uint32_t k = i + 1; k < x->end; k = node_at(f, k)->end) {
        if (node_at(f, k)->removed)
            continue;
        if (is_phrase(f, k)) {
            measure_add(&sum, &f->m[k]);
            continue;
        }
        count_for(f, i, sum.chars, sum.commas);
        sum = (measure){0};
    }
    count_for(f, i, sum.chars, sum.commas);
}

/* A div around one paragraph and nothing else is that paragraph. */
static uint32_t outer_of(const finder *f, uint32_t i)
{
    uint32_t up = node_at(f, i)->parent;
    const node *x = up == NONE ? NULL : node_at(f, up);

    if (x && x->id == TAG_div && f->m[up].chars == f->m[i].chars && f->m[up].p == 1 &&
        link_density(&f->m[up]) < 0.25F && node_at(f, i)->id == TAG_p)
        return x->parent;
    return up;
}

static void score_all(finder *f)
{
    for (uint32_t i = f->body + 1; i < f->g->nodes.n; i++) {
        const node *x = node_at(f, i);
        if (x->removed) {
            i = x->end - 1;
            continue;
        }
        if (is_paragraph((tag_id)x->id) || (x->id == TAG_div && !f->m[i].blocks))
            count_for(f, outer_of(f, i), f->m[i].chars, f->m[i].commas);
        else if (x->id == TAG_div)
            score_mixed(f, i);
    }
}

/* --- Choose ------------------------------------------------------------------------- */

static bool holds(const finder *f, uint32_t outer, uint32_t i)
{
    return outer < i && i < node_at(f, outer)->end;
}

/* The best candidates, best first; returns how many. */
static size_t best_of(finder *f, uint32_t *top)
{
    size_t n = 0;

    for (uint32_t i = f->body; i < f->g->nodes.n; i++) {
        if (!f->scored[i] || node_at(f, i)->removed)
            continue;
        f->score[i] *= 1 - link_density(&f->m[i]);
        size_t k = n;
        while (k > 0 && f->score[top[k - 1]] < f->score[i])
            k--;
        if (k == TOPS)
            continue;
        n += n < TOPS;
        memmove(top + k + 1, top + k, (n - 1 - k) * sizeof *top);
        top[k] = i;
    }
    return n;
}

/* An element that holds several good candidates is better than each of them. */
static uint32_t common(const finder *f, const uint32_t *top, size_t n)
{
    for (uint32_t up = node_at(f, top[0])->parent; up != NONE && up > f->body;
         up = node_at(f, up)->parent) {
        int held = 0;
        for (size_t i = 1; i < n; i++)
            held += f->score[top[i]] >= 0.75F * f->score[top[0]] && holds(f, up, top[i]);
        if (held >= ALIKE)
            return up;
    }
    return top[0];
}

static uint32_t only_child_of(const finder *f, uint32_t i)
{
    uint32_t up = node_at(f, i)->parent;

    while (up != NONE && up > f->body && f->m[up].chars == f->m[i].chars) {
        i = up;
        up = node_at(f, i)->parent;
    }
    return i;
}

/* A parent that has more than the candidate holds more of the article. */
static uint32_t climb(finder *f, uint32_t i)
{
    float last = f->score[i], least = last / 3;

    for (uint32_t up = node_at(f, i)->parent; up != NONE && up > f->body;
         up = node_at(f, up)->parent) {
        if (!f->scored[up])
            continue;
        if (f->score[up] < least)
            break;
        if (f->score[up] > last) {
            i = up;
            break;
        }
        last = f->score[up];
    }
    return only_child_of(f, i);
}

static bool ends_sentence(const finder *f, uint32_t i)
{
    const node *x = node_at(f, i);

    for (uint32_t k = i; k < x->end; k++)
        for (uint32_t q = node_at(f, k)->first; q < node_at(f, k)->last; q++) {
            const piece *t = &f->g->pieces.at[q];
            for (uint32_t c = 0; c < t->n; c++)
                if (t->p[c] == '.' && (c + 1 == t->n || t->p[c + 1] == ' '))
                    return true;
        }
    return false;
}

static bool same_style(const finder *f, uint32_t i, uint32_t top)
{
    const node *x = node_at(f, i), *t = node_at(f, top);

    return x->tag != NONE && t->tag != NONE && f->g->tags.at[x->tag].style &&
           f->g->tags.at[x->tag].style == f->g->tags.at[t->tag].style;
}

static bool belongs(const finder *f, uint32_t i, uint32_t top)
{
    const node *x = node_at(f, i);
    const measure *m = &f->m[i];
    float least = f->score[top] * 0.2F > 10 ? f->score[top] * 0.2F : 10, bonus = 0;

    if (same_style(f, i, top))
        bonus = f->score[top] * 0.2F;
    if (f->scored[i] && f->score[i] + bonus >= least)
        return true;
    if (x->id != TAG_p)
        return false;
    float density = link_density(m);
    return m->chars > 80 ? density < 0.25F : m->chars && density == 0 && ends_sentence(f, i);
}

static void choose(finder *f)
{
    uint32_t top[TOPS + 1];
    size_t n = best_of(f, top);

    memset(f->chosen, 0, f->g->nodes.n);
    if (!n || top[0] <= f->body) {
        f->chosen[f->body] = true;
        return;
    }
    uint32_t best = climb(f, common(f, top, n)), up = node_at(f, best)->parent;
    if (!f->scored[best])
        init_score(f, best);
    uint32_t end = node_at(f, up)->end;
    int posts = 0; /* Chosen ones of its class more than others. */
    for (uint32_t i = up + 1; i < end; i = node_at(f, i)->end) {
        f->chosen[i] = i == best || (!node_at(f, i)->removed && belongs(f, i, best));
        posts += same_style(f, i, best) ? f->chosen[i] ? 1 : -1 : 0;
    }
    /* A row of posts: the short ones, too. */
    for (uint32_t i = up + 1; posts > 0 && i < end; i = node_at(f, i)->end)
        f->chosen[i] |= !node_at(f, i)->removed && f->m[i].chars && same_style(f, i, best) &&
                        link_density(&f->m[i]) < 0.25F;
}

/* --- All of it ---------------------------------------------------------------------- */

/* one, two, three: room for a note on each node. */
static void attempt(finder *f, bool *one, bool *two, bool *three)
{
    uint32_t n = f->g->nodes.n;

    memset(f->score, 0, n * sizeof *f->score);
    memset(f->scored, 0, n);
    for (uint32_t i = 0; i < n; i++)
        node_at(f, i)->removed = f->base[i];
    html_measure(f->g, f->m);
    strip(f);
    html_measure(f->g, f->m);
    score_all(f);
    choose(f);
    memset(one, 0, n);
    memset(two, 0, n);
    memset(three, 0, n);
    uint32_t chars = article_clean(f, one, two, three);
    article_cut_out(f, one, two);
    if (chars > f->best_chars || !f->best_chars) {
        f->best_chars = chars;
        for (uint32_t i = 0; i < n; i++)
            f->best[i] = node_at(f, i)->removed;
    }
}

bool node_stands(const page *g, uint32_t i)
{
    while (i != NONE && !g->nodes.at[i].removed)
        i = g->nodes.at[i].parent;
    return i == NONE;
}

/* The node that everything seen lies in. */
static uint32_t body_of(const page *g)
{
    return g->nodes.n > 3 ? 3 : 0; /* The document, html, head, body. */
}

quoth_status html_article(page *g)
{
    static const unsigned ATTEMPTS[] = {STRIP | WEIGH | CLEAN, WEIGH | CLEAN, CLEAN, 0};
    uint32_t n = g->nodes.n;
    finder f = {.g = g, .body = body_of(g)};
    bool *bools = arena_zero(g->a, n, 7);

    f.m = arena_alloc(g->a, n, sizeof *f.m);
    f.score = arena_alloc(g->a, n, sizeof *f.score);
    if (!bools || !f.m || !f.score)
        return QUOTH_FATAL;
    f.scored = bools;
    f.chosen = bools + n;
    f.base = bools + 2 * (size_t)n;
    f.best = bools + 3 * (size_t)n;
    for (uint32_t i = 0; i < n; i++)
        f.base[i] = never_text(&f, i);
    for (size_t i = 0; i < LEN(ATTEMPTS) && f.best_chars < ENOUGH; i++) {
        f.flags = ATTEMPTS[i];
        attempt(&f, bools + 4 * (size_t)n, bools + 5 * (size_t)n, bools + 6 * (size_t)n);
    }
    for (uint32_t i = 0; i < n; i++)
        node_at(&f, i)->removed = f.best[i];
    return QUOTH_OK;
}
