/*
 * mail.c - messages of MIME: e-mail, and the pages that browsers save as one file (MHTML).
 *
 *     Subject: The bridge                          message := head, empty line, body
 *     Content-Type: multipart/related; boundary=x
 *
 *     --x                                          its parts, which may have parts themselves
 *     Content-Type: text/html
 *
 *     <p>...
 *     --x--
 *
 * One message is one document: its first page, else its first plain text.  What is attached is
 * left out.
 */
#include "read/mail.h"
#include "base/ascii.h"
#include "base/str.h"
#include "read/http.h"
#include "read/read.h"

enum { NAMED = 3, SURE = 6, DEPTH_MOST = 8 };

/* --- Which files? ------------------------------------------------------------------------- */

static bool is_field(str line)
{
    size_t n = 0;

    while (n < line.n && line.p[n] > ' ' && line.p[n] < 0x7F && line.p[n] != ':')
        n++;
    return n && n < line.n && line.p[n] == ':';
}

static bool begins_with_one(str line, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (ascii_starts(line, names[i]))
            return true;
    return false;
}

/* What only mail begins with; what a text may begin with too, where a field of MIME must follow. */
static int bid(str head, str name)
{
    static const char *const own[] = {
        "return-path:", "received:", "delivered-to:", "mime-version:"};
    static const char *const shared[] = {
        "from:",   "to:",           "subject:", "date:",       "message-id:", "reply-to:",
        "sender:", "content-type:", "x-",       "content-loc", "snapshot-"};
    static const char *const proofs[] = {"mime-version:", "content-transfer-encoding:"};
    str first = str_take_line(&head);

    if (begins_with_one(first, own, LEN(own)))
        return SURE;
    if (!is_field(first))
        return 0;
    if (reader_named(name, ".eml") || reader_named(name, ".mht") || reader_named(name, ".mhtml"))
        return NAMED;
    if (!begins_with_one(first, shared, LEN(shared)))
        return 0;
    while (head.n) {
        str line = str_take_line(&head);
        if (begins_with_one(line, proofs, LEN(proofs)))
            return SURE;
        if (!line.n || (!is_field(line) && *line.p != ' ' && *line.p != '\t'))
            return 0;
    }
    return BID_MORE;
}

/* --- Parts ---------------------------------------------------------------------------------- */

typedef struct {
    str head;          /* Unfolded: a field a line. */
    str type, charset; /* text/html, utf-8 */
    str body;          /* As it was sent; p NULL: there is no such part. */
} part;

typedef struct {
    arena *a;
    str rest; /* Of the message. */
    str boundaries[DEPTH_MOST];
    size_t depth;
    part page, text; /* The first of each. */
} parts;

static bool is_end(char c)
{
    return c == '\r' || c == '\n';
}

/* A line that begins with a blank goes on with the field before. */
static quoth_status unfold(arena *a, str head, str *out)
{
    char *to = arena_alloc(a, head.n, 1);

    if (!to)
        return QUOTH_FATAL;
    for (size_t i = 0; i < head.n; i++) {
        size_t next = i + 1 + (head.p[i] == '\r' && i + 1 < head.n && head.p[i + 1] == '\n');
        bool folded =
            is_end(head.p[i]) && next < head.n && (head.p[next] == ' ' || head.p[next] == '\t');
        to[i] = folded ? ' ' : head.p[i];
        if (folded && next == i + 2)
            to[++i] = ' ';
    }
    *out = (str){to, head.n};
    return QUOTH_OK;
}

/* multipart/mixed; boundary="x y" */
static str boundary_of(str value)
{
    static const char name[] = "boundary=";

    while (value.n && !ascii_starts(value, name))
        value = str_cut(value, 1);
    if (!value.n)
        return value;
    value = str_cut(value, sizeof name - 1);
    bool quoted = value.n && *value.p == '"';
    value = str_cut(value, quoted);
    size_t n = 0;
    while (n < value.n && (quoted ? value.p[n] != '"' : !strchr("; \t", value.p[n])))
        n++;
    return (str){value.p, n};
}

/* Takes the head off the rest, and its boundary if it has parts. */
static quoth_status take_head(parts *x, part *p)
{
    str s = x->rest;
    bool none = s.n && (*s.p == '\n' || str_begins(s, "\r\n"));
    size_t n = none ? 1 + (*s.p == '\r') : http_head(s);

    if (!n)
        n = s.n;
    x->rest = str_cut(s, n);
    *p = (part){0};
    TRY(unfold(x->a, (str){s.p, n}, &p->head));
    str value = http_field(p->head, "content-type");
    http_type(value, &p->type, &p->charset);
    str boundary = boundary_of(value);
    if (ascii_starts(p->type, "multipart/") && boundary.n && x->depth < DEPTH_MOST)
        x->boundaries[x->depth++] = boundary;
    return QUOTH_OK;
}

/* Where the part goes whose head that is; NULL: it is not wanted. */
static part *place_of(parts *x, const part *p)
{
    if (ascii_starts(http_field(p->head, "content-disposition"), "attachment"))
        return NULL;
    bool page = ascii_same(p->type, "text/html") || ascii_same(p->type, "application/xhtml+xml");
    if (!page && p->type.n && !ascii_same(p->type, "text/plain"))
        return NULL;
    part *to = page ? &x->page : &x->text;
    return to->body.p ? NULL : to;
}

/* Is the line a boundary, and of which depth?  *last: no part follows there. */
static bool boundary_at(const parts *x, str line, size_t *depth, bool *last)
{
    if (!str_begins(line, "--"))
        return false;
    line = str_trim(str_cut(line, 2));
    for (size_t i = x->depth; i--;) {
        str b = x->boundaries[i];
        *last = line.n == b.n + 2 && line.p[b.n] == '-' && line.p[b.n + 1] == '-';
        if ((line.n == b.n || *last) && !memcmp(line.p, b.p, b.n)) {
            *depth = i;
            return true;
        }
    }
    return false;
}

/* Takes what stands before the next boundary, and that; false: there is none.  The line end
 * before it is not the part's. */
static bool take_body(parts *x, str *body, bool *last)
{
    const char *from = x->rest.p;
    size_t depth;

    while (x->rest.n) {
        const char *at = x->rest.p;
        if (!boundary_at(x, str_take_line(&x->rest), &depth, last))
            continue;
        x->depth = depth + !*last;
        at -= at > from;
        at -= at > from && *at == '\n' && at[-1] == '\r';
        *body = (str){from, (size_t)(at - from)};
        return true;
    }
    *body = (str){from, (size_t)(x->rest.p - from)};
    return false;
}

static quoth_status find_parts(parts *x, part *top)
{
    part p;
    bool more = true, first = true;

    for (; more; first = false) {
        str body, nobody;
        bool last = false;
        TRY(take_head(x, &p));
        if (first)
            *top = p;
        part *to = place_of(x, &p);
        more = take_body(x, &body, &last);
        if (to) {
            *to = p;
            to->body = body;
        }
        while (more && last)
            more = take_body(x, &nobody, &last);
    }
    return QUOTH_OK;
}

/* --- The document --------------------------------------------------------------------------- */

/* Browsers are their pages' senders: From: <Saved by Blink> */
static bool is_saved(const part *top)
{
    str from = http_field(top->head, "from");

    return ascii_starts(from, "<saved by ") || ascii_starts(from, "saved by ");
}

/* Where a browser had the page from; n 0: it does not say. */
static str address_of(const part *top, const part *page)
{
    str address = http_field(top->head, "snapshot-content-location");

    if (!address.n)
        address = http_field(page->head, "content-location");
    return str_begins(address, "http") ? address : S("");
}

/* From: "Ana Ruiz" <ana@orla.example> */
static str name_of(str from)
{
    size_t n = from.n;

    while (n && from.p[n - 1] != '<')
        n--;
    if (n > 1)
        from.n = n - 1;
    from = str_trim(from);
    if (from.n > 1 && *from.p == '"' && from.p[from.n - 1] == '"')
        from = (str){from.p + 1, from.n - 2};
    return from;
}

static quoth_status set_field(arena *a, quoth_doc *d, doc_field f, str value)
{
    str words;

    if (d->fields[f].n || !value.n)
        return QUOTH_OK;
    TRY(mail_words(a, value, &words));
    return decode_id(&d->arena, f == DOC_BYLINE ? name_of(words) : words, &d->fields[f]);
}

/* A saved page was sent by nobody, on the day that it was saved. */
static quoth_status set_fields(arena *a, quoth_doc *d, const part *top, str address, bool saved)
{
    TRY(set_field(a, d, DOC_TITLE, http_field(top->head, "subject")));
    if (saved)
        return set_field(a, d, DOC_URL, address);
    TRY(set_field(a, d, DOC_BYLINE, http_field(top->head, "from")));
    return set_field(a, d, DOC_DATE, http_field(top->head, "date"));
}

/* The document of the message; QUOTH_SKIP: *why says what is wrong. */
static quoth_status message_doc(quoth_reader *r, arena *a, str bytes, quoth_doc **doc,
                                const char **why)
{
    parts x = {.a = a, .rest = bytes};
    part top;
    str body;

    TRY(find_parts(&x, &top));
    const part *p = x.page.body.p ? &x.page : &x.text;
    *why = "no text in it";
    if (!p->body.p)
        return QUOTH_SKIP;
    *why = "its coding is not known";
    TRY(mail_body(a, p->body, http_field(p->head, "content-transfer-encoding"), &body));
    str address = p == &x.page ? address_of(&top, p) : S("");
    bool saved = p == &x.page && (address.n || is_saved(&top));
    if (p == &x.page) {
        const html_options o = {.charset = p->charset, .fragment = !saved, .keep_id = !saved};
        str id = address.n ? address : r->name;
        quoth_status status = html_doc(r->arena.from, id, body, &o, r->limit, doc);
        *why = html_why(status);
        if (status != QUOTH_OK)
            return status == QUOTH_END ? QUOTH_SKIP : status;
    } else {
        *why = html_why(QUOTH_SKIP);
        TRY(text_doc(r, a, r->name, body, p->charset, doc));
    }
    return set_fields(a, *doc, &top, address, saved);
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    str bytes = {NULL, 0};
    const char *why = NULL;
    arena a;

    TRY(reader_whole(r, r->limit, "message", &bytes, err));
    arena_init(&a, r->arena.from);
    quoth_status status = message_doc(r, &a, bytes, doc, &why);
    if (status != QUOTH_OK) {
        quoth_doc_free(*doc);
        *doc = NULL;
    }
    if (status == QUOTH_SKIP)
        fail(err, status, "%s: %s; message skipped", r->label.p, why);
    else if (status == QUOTH_FATAL)
        fail(err, status, "out of memory");
    arena_free(&a);
    return status;
}

const format FORMAT_MAIL = {.from = QUOTH_FROM_MAIL, .bid = bid, .next = next, .name = "mail"};
