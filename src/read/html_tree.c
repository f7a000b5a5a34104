/*
 * html_tree.c - the lean page becomes nodes in reading order.
 *
 * gumbo does not look whether it was given memory: its allocator jumps out instead.
 * All it ever had lies in the arena, so nothing is lost by that.
 */
#include "config.h"

#include "read/html.h"

#ifdef HAVE_GUMBO
#include <gumbo.h>
#include <setjmp.h>

enum { ENTITY_END_N = sizeof ENTITY_END - 1 };

typedef struct {
    arena *a;
    jmp_buf out;
} parser;

static void *take(void *ctx, size_t n)
{
    parser *x = ctx;
    void *p = arena_alloc(x->a, n, 1);
    if (!p)
        longjmp(x->out, 1);
    return p;
}

static void leave(void *ctx, void *p)
{
    (void)ctx;
    (void)p;
}

/* NULL without memory. */
static GumboOutput *parse(parser *x, const buf *lean)
{
    GumboOptions how = kGumboDefaultOptions;

    how.allocator = take;
    how.deallocator = leave;
    how.userdata = x;
    how.max_errors = 0;
    if (setjmp(x->out))
        return NULL;
    return gumbo_parse_with_options(&how, lean->p, lean->n);
}

/* The tag that stands there in the lean page, or NONE. */
static uint32_t tag_at(const page *g, size_t lean)
{
    uint32_t low = 0, high = g->tags.n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (g->tags.at[middle].lean < lean)
            low = middle + 1;
        else
            high = middle;
    }
    return low < g->tags.n && g->tags.at[low].lean == lean ? low : NONE;
}

static uint32_t run_at(const page *g, size_t lean)
{
    uint32_t low = 0, high = g->runs.n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (g->runs.at[middle].lean < lean)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The pieces of a text node: what is there of each mark, what became of each entity. */
static quoth_status add_pieces(page *g, const GumboText *text)
{
    const char *p = text->text;
    uint32_t i = run_at(g, (size_t)(text->original_text.data - g->lean.p));

    for (; *p && i < g->runs.n; i++) {
        const run *r = &g->runs.at[i];
        piece x = {g->source.p + r->source, r->n, r->source, r->n};
        if (r->entity) {
            size_t n = 1; /* Of at least one byte, and it may be the mark itself. */
            while (p[n] && strncmp(p + n, ENTITY_END, ENTITY_END_N) != 0)
                n++;
            if (!p[n])
                break;
            x.p = p;
            x.n = (uint32_t)n;
            p += n + ENTITY_END_N;
        } else {
            if (*p != g->lean.p[r->lean])
                break; /* gumbo left something out: take no more. */
            p++;
        }
        TRY(piece_push(g->a, &g->pieces, x));
    }
    return QUOTH_OK;
}

static quoth_status add_element(page *g, const GumboNode *n, node *x)
{
    const GumboElement *e = &n->v.element;

    if (!e->original_tag.length)
        return QUOTH_OK;
    x->tag = tag_at(g, (size_t)(e->original_tag.data - g->lean.p));
    if (x->tag == NONE)
        return QUOTH_OK;
    tag *t = &g->tags.at[x->tag];
    x->id = t->id;
    x->hints = t->hints;
    if (e->attributes.length) {
        const GumboAttribute *v = e->attributes.data[0];
        t->value = (str){v->value, strlen(v->value)};
    }
    return QUOTH_OK;
}

static const GumboVector *children_of(const GumboNode *n)
{
    if (n->type == GUMBO_NODE_DOCUMENT)
        return &n->v.document.children;
    return n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE ? &n->v.element.children
                                                                           : NULL;
}

static quoth_status add_node(page *g, const GumboNode *n, uint32_t parent)
{
    node x = {.parent = parent, .tag = NONE, .first = g->pieces.n};

    if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE)
        TRY(add_pieces(g, &n->v.text));
    else if (children_of(n) && n->type != GUMBO_NODE_DOCUMENT)
        TRY(add_element(g, n, &x));
    /* What HTML puts in by itself is a mere container; text alone has no name. */
    if (children_of(n) && !x.id)
        x.id = TAG_span;
    x.last = g->pieces.n;
    return node_push(g->a, &g->nodes, x);
}

/* In reading order without a stack: every node knows its parent and place. */
static quoth_status flatten(page *g, const GumboNode *top)
{
    const GumboNode *n = top;
    uint32_t parent = NONE;

    for (;;) {
        uint32_t here = g->nodes.n;
        TRY(add_node(g, n, parent));
        const GumboVector *inside = children_of(n);
        if (inside && inside->length) {
            parent = here;
            n = inside->data[0];
            continue;
        }
        g->nodes.at[here].end = g->nodes.n;
        for (;;) {
            if (n == top)
                return QUOTH_OK;
            const GumboVector *around = children_of(n->parent);
            if (n->index_within_parent + 1 < around->length) {
                n = around->data[n->index_within_parent + 1];
                break;
            }
            n = n->parent;
            g->nodes.at[parent].end = g->nodes.n;
            parent = g->nodes.at[parent].parent;
        }
    }
}

quoth_status html_tree(page *g)
{
    parser x = {.a = g->a};
    const GumboOutput *out = parse(&x, &g->lean);

    if (!out)
        return QUOTH_FATAL;
    /* About as many as there will be: growing them would copy them. */
    TRY(node_reserve(g->a, &g->nodes, g->tags.n + g->runs.n + 16));
    TRY(piece_reserve(g->a, &g->pieces, g->runs.n + 1));
    return flatten(g, out->document);
}
#else
quoth_status html_tree(page *g)
{
    (void)g;
    return QUOTH_SKIP; /* html.c does not come here. */
}
#endif
