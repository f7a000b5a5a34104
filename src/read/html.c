/* html.c - a page, saved or fetched. */
#include "config.h"

#include "read/html.h"

#include "base/ascii.h"
#include "base/str.h"

enum {
    NAME_MOST = 40, /* Bytes of an element's name. */
    NAMED = 2,      /* Bids. */
    SURE = 3,
};

str markup_root(str s)
{
    while (s.n) {
        if ((unsigned char)*s.p <= ' ')
            s = str_cut(s, 1);
        else if (str_begins(s, "<?"))
            s = str_behind(s, "?>");
        else if (str_begins(s, "<!--"))
            s = str_behind(s, "-->");
        else if (str_begins(s, "<!"))
            s = str_behind(s, ">");
        else
            break;
    }
    return s;
}

/* Does it begin with the tag of a known element, or of one that a page defines, <amp-ad>? */
static bool is_element(str s)
{
    char name[NAME_MOST];
    size_t n = 0;
    bool hyphen = false;

    while (n < NAME_MOST && n + 1 < s.n && (ascii_is_alnum(s.p[n + 1]) || s.p[n + 1] == '-')) {
        name[n] = ascii_lower(s.p[n + 1]);
        hyphen |= n && name[n] == '-';
        n++;
    }
    char next = n + 1 < s.n ? s.p[n + 1] : ' ';
    return n && (next == '>' || next == '/' || ascii_is_blank(next)) &&
           (hyphen || tag_named(name, n) != TAG_NONE);
}

/* By what surely begins a page; else by the name; XML that is nothing else is read as one. */
static int bid(str head, str name)
{
    static const char *const ENDINGS[] = {".html", ".htm", ".xhtml", ".xht"};
    int called = 0;

    for (size_t i = 0; i < LEN(ENDINGS); i++)
        if (reader_named(name, ENDINGS[i]))
            called = NAMED;
    if (head.n < 2 || head.p[0] != '<')
        return called;
    if (ascii_starts(head, "<!doctype html") || str_begins(head, "<!--") || is_element(head))
        return SURE;
    if (!str_begins(head, "<?xml"))
        return called;
    return is_element(markup_root(head)) ? SURE : NAMED;
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
