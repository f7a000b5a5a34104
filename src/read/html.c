/* html.c - a page, saved or fetched. */
#include "config.h"

#include "read/html.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* The first element or declaration of what is surely a page. */
static int bid(str head, str name)
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
    (void)name;
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

static quoth_status grow(page *g, void *ctx)
{
    const html_options *o = ctx;

    g->fragment = o->fragment;
    TRY(html_lean(g));
    TRY(html_tree(g));
    if (!g->fragment) {
        TRY(html_article(g));
        TRY(html_meta(g));
    }
    return QUOTH_OK;
}

quoth_status html_doc(allocator from, str id, str bytes, const html_options *o, size_t limit,
                      quoth_doc **doc)
{
    html_options own = *o;
    const page_plan plan = {.grow = grow, .ctx = &own, .text = o->text, .keep_id = o->keep_id};

#ifndef HAVE_GUMBO
    return QUOTH_END;
#endif
    str charset = o->charset.n || o->text ? o->charset : charset_named_in(bytes);
    return page_doc(from, id, bytes, charset, &plan, limit, doc);
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
    str bytes = {NULL, 0};

    TRY(reader_whole(r, r->limit, "document", &bytes, err));
    return page_result(r, html_doc(r->arena.from, r->name, bytes, &o, r->limit, doc), err);
}

const format FORMAT_HTML = {.from = QUOTH_FROM_HTML, .bid = bid, .next = next, .name = "html"};
