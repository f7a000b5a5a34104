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

/* The element that a tag at the start of s is of, TAG_NONE for one that a page defines, <amp-ad>;
 * n 0: it is no such tag. */
static tag_id element(str s, str *name)
{
    char low[NAME_MOST] = {0};
    size_t n = 0;
    bool hyphen = false;

    while (n < NAME_MOST && n + 1 < s.n && (ascii_is_alnum(s.p[n + 1]) || s.p[n + 1] == '-')) {
        low[n] = ascii_lower(s.p[n + 1]);
        hyphen |= n && low[n] == '-';
        n++;
    }
    char next = n + 1 < s.n ? s.p[n + 1] : ' ';
    tag_id id = tag_named(low, n);
    bool is = n && (next == '>' || next == '/' || ascii_is_blank(next)) && (hyphen || id);
    *name = (str){s.p + 1, is ? n : 0};
    return is ? id : TAG_NONE;
}

/* Bold or italic words and <somebody-else> may begin a plain text: does a block follow, or the end
 * of such an element? */
static int bid_inline(str head, str first)
{
    for (size_t i = 1; i + 1 < head.n; i++) {
        str s = str_cut(head, i), name;
        if (*s.p != '<')
            continue;
        tag_id id = element(s, &name);
        if (tag_flags(id) & F_BLOCK || id == TAG_br)
            return SURE;
        if (first.n && s.p[1] == '/' && s.n - 2 > first.n && !memcmp(s.p + 2, first.p, first.n))
            return SURE;
    }
    return BID_MORE;
}

static int bid_element(str head)
{
    str name;
    tag_id id = element(head, &name);

    if (!name.n)
        return 0;
    if (id == TAG_html || id == TAG_head || id == TAG_body || (id && !(tag_flags(id) & F_PLAIN)))
        return SURE;
    return bid_inline(head, id ? (str){NULL, 0} : name);
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
    if (ascii_starts(head, "<!doctype html") || str_begins(head, "<!--"))
        return SURE;
    if (str_begins(head, "<?xml"))
        return bid_element(markup_root(head)) == SURE ? SURE : NAMED;
    int found = bid_element(head);
    return found > 0 || !called ? found : called;
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
