/* html.c - a page, saved or fetched: its bytes, its charset, its document. */
#include "config.h"

#include "read/html.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* The first element or declaration of what is surely a page. */
static int bid(str head)
{
    static const char *const STARTS[] = {"!doctype html",
                                         "html",
                                         "head",
                                         "body",
                                         "!--",
                                         "title",
                                         "meta",
                                         "article",
                                         "main",
                                         "section",
                                         "div",
                                         "p",
                                         "h1",
                                         "h2",
                                         "span",
                                         "blockquote",
                                         "table",
                                         "script",
                                         "style",
                                         "header",
                                         "figure",
                                         "ul",
                                         "ol",
                                         "link",
                                         "q",
                                         "a",
                                         "nav",
                                         "img"};
    if (head.n < 2 || head.p[0] != '<')
        return 0;
    for (size_t i = 0; i < LEN(STARTS); i++) {
        size_t n = strlen(STARTS[i]);
        if (!ascii_starts((str){head.p + 1, head.n - 1}, STARTS[i]))
            continue;
        char next = n + 1 < head.n ? head.p[n + 1] : ' ';
        if (next == '>' || next == '/' || ascii_is_blank(next) || STARTS[i][0] == '!')
            return 3;
    }
    return 0;
}

/* --- One page ------------------------------------------------------------------------- */

static quoth_status read_page(page *g, quoth_doc *d, str bytes, str charset, size_t limit)
{
    decoded text;

    if (!charset.n)
        charset = charset_named_in(bytes);
    TRY(charset_decode(g->a, bytes, charset, limit, &text));
    g->source = text.text;
    g->shifts = text.shifts;
    TRY(html_lean(g));
    TRY(html_tree(g));
    g->title = g->byline = NONE;
    if (!g->fragment) {
        TRY(html_article(g));
        TRY(html_meta(g));
    }
    TRY(page_text(g, d, limit));
    if (text.bad)
        TRY(decode_remark(d, "%zu invalid byte%s replaced by U+FFFD", text.bad,
                          text.bad == 1 ? "" : "s"));
    if (text.name)
        TRY(decode_remark(d, "read as %s; offsets count in the decoded text", text.name));
    return QUOTH_OK;
}

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

quoth_status html_doc(allocator from, str id, str bytes, const html_options *o, size_t limit,
                      quoth_doc **doc)
{
    arena a;

#ifndef HAVE_GUMBO
    return QUOTH_END;
#endif
    quoth_doc *d = doc_new(from);
    if (!d)
        return QUOTH_FATAL;
    arena_init(&a, from);
    page *g = arena_zero(&a, 1, sizeof *g);
    quoth_status status = QUOTH_FATAL;
    if (g) {
        g->a = &a;
        g->fragment = o->fragment;
        buf_init(&g->lean, from);
        status = read_page(g, d, bytes, o->charset, limit);
        if (status == QUOTH_OK)
            status = name_doc(g, d, id, o->keep_id);
        buf_free(&g->lean);
    }
    arena_free(&a);
    if (status == QUOTH_OK)
        *doc = d;
    else
        doc_free(d);
    return status;
}

const char *html_why(quoth_status status)
{
    return status == QUOTH_END ? "a page, and this quoth was built without gumbo"
                               : "longer than is allowed, or of too many tags";
}

/* --- A file ------------------------------------------------------------------------- */

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    const html_options o = {.keep_id = false};

    while (!r->ended && r->end - r->start <= r->limit)
        TRY(reader_fill(r, err));
    r->done = true;
    if (r->damaged)
        return reader_damaged(r, "document", err);
    str bytes = {r->p + r->start, r->end - r->start};
    if (bytes.n > r->limit)
        return fail(err, QUOTH_SKIP, "%s: longer than %zu bytes; document skipped", r->label.p,
                    r->limit);
    quoth_status status = html_doc(r->arena.from, r->name, bytes, &o, r->limit, doc);
    if (status == QUOTH_FATAL)
        return fail(err, status, "out of memory");
    if (status != QUOTH_OK)
        return fail(err, QUOTH_SKIP, "%s: %s; document skipped", r->label.p, html_why(status));
    return status;
}

const format FORMAT_HTML = {QUOTH_FROM_HTML, bid, next, "html"};
