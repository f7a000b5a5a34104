/* page.c - bytes of some markup become a page, its tree text, and that a document. */
#include "read/html.h"

/* The page's own name for itself is the document's, if it has one. */
static quoth_status name_doc(const page *g, quoth_doc *d, str id, bool keep_id)
{
    for (size_t i = 0; i < DOC_FIELDS; i++)
        if (g->fields[i].value.n) {
            d->fields[i] = arena_copy(&d->arena, g->fields[i].value);
            if (!d->fields[i].p)
                return QUOTH_FATAL;
        }
    if (!d->fields[DOC_URL].n || keep_id)
        return decode_id(&d->arena, id, &d->id);
    d->id = d->fields[DOC_URL];
    return QUOTH_OK;
}

static quoth_status read_page(page *g, quoth_doc *d, str bytes, str charset, const page_plan *plan,
                              size_t limit)
{
    decoded text;

    if (plan->text)
        text = *plan->text;
    else
        TRY(charset_decode(g->a, bytes, charset, limit, &text));
    g->source = text.text;
    g->shifts = text.shifts;
    g->title = g->byline = g->open = g->run = NONE;
    TRY(plan->grow(g, plan->ctx));
    TRY(page_text(g, d, limit));
    return decode_remarks(d, &text);
}

quoth_status page_doc(allocator from, str id, str bytes, str charset, const page_plan *plan,
                      size_t limit, quoth_doc **doc)
{
    arena a;
    quoth_status status = QUOTH_FATAL;
    quoth_doc *d = doc_new(from);

    if (!d)
        return QUOTH_FATAL;
    arena_init(&a, from);
    page *g = arena_zero(&a, 1, sizeof *g);
    if (g) {
        g->a = &a;
        buf_init(&g->lean, from);
        status = read_page(g, d, bytes, charset, plan, limit);
        if (status == QUOTH_OK)
            status = name_doc(g, d, id, plan->keep_id);
        buf_free(&g->lean);
    }
    arena_free(&a);
    if (status == QUOTH_OK)
        *doc = d;
    else
        doc_free(d);
    return status;
}

quoth_status page_result(const quoth_reader *r, quoth_status status, quoth_error *err)
{
    if (status == QUOTH_FATAL)
        return fail(err, status, "out of memory");
    if (status != QUOTH_OK)
        return fail(err, QUOTH_SKIP, "%s: %s; document skipped", r->label.p, html_why(status));
    return QUOTH_OK;
}

quoth_status page_whole(quoth_reader *r, const page_plan *plan, quoth_doc **doc, quoth_error *err)
{
    str bytes = {NULL, 0};

    TRY(reader_whole(r, r->limit, "document", &bytes, err));
    quoth_status status =
        page_doc(r->arena.from, r->name, bytes, (str){NULL, 0}, plan, r->limit, doc);
    return page_result(r, status, err);
}

uint32_t page_raw(const page *g, uint32_t at)
{
    uint32_t to;
    return shift_raw(&g->shifts, at, &to);
}

/* --- A tree by hand --------------------------------------------------------------------- */

static quoth_status add_node(page *g, tag_id id, uint32_t its_tag)
{
    node x = {.parent = g->open,
              .end = g->nodes.n + 1,
              .tag = its_tag,
              .first = g->pieces.n,
              .last = g->pieces.n,
              .id = (uint8_t)id};

    if (g->nodes.n >= NODES_MOST)
        return QUOTH_SKIP;
    return node_push(g->a, &g->nodes, x);
}

quoth_status page_open(page *g, tag_id id, uint32_t source, uint32_t source_n)
{
    tag t = {.source = source, .source_n = source_n, .id = (uint8_t)id};

    TRY(tag_push(g->a, &g->tags, t));
    TRY(add_node(g, id, g->tags.n - 1));
    g->open = g->nodes.n - 1;
    g->run = NONE;
    return QUOTH_OK;
}

void page_close(page *g)
{
    node *x = &g->nodes.at[g->open];

    x->end = g->nodes.n;
    g->open = x->parent;
    g->run = NONE;
}

quoth_status page_put(page *g, piece x)
{
    piece *last = g->pieces.n && g->run != NONE ? &g->pieces.at[g->pieces.n - 1] : NULL;

    if (last && last->n == last->source_n && x.n == x.source_n && last->p + last->n == x.p) {
        last->n = last->source_n = last->n + x.n;
        return QUOTH_OK;
    }
    if (g->run == NONE) {
        TRY(add_node(g, TAG_NONE, NONE));
        g->run = g->nodes.n - 1;
    }
    if (g->pieces.n >= PIECES_MOST)
        return QUOTH_SKIP;
    TRY(piece_push(g->a, &g->pieces, x));
    g->nodes.at[g->run].last = g->pieces.n;
    return QUOTH_OK;
}
