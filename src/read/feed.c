/*
 * feed.c - RSS 0.9 to 2.0 and Atom: every item is a document.
 *
 * The file is cut at <item> and <entry>, and each is parsed by itself: a damaged one is
 * named and costs itself.  Behind it the next is sought from its own start on, unless much
 * has been read twice already.  The title stands before the content as its heading.
 */
#include <inttypes.h>

#include "base/str.h"
#include "read/feed.h"

enum {
    FILE_DOCUMENTS = 8, /* A file is held whole: as long as so many of the longest documents. */
    AGAIN = 4,          /* Damage may have the file read so many times. */
    SHOWN = 100,        /* Bytes of an id in a message. */
};

typedef struct {
    arena a;
    decoded file;
    size_t at;                 /* Where the next item is sought. */
    size_t spent;              /* Bytes of damaged items. */
    bool damaged;              /* What lies there belongs to such a one. */
    bool told;                 /* What was replaced in the file. */
    bool no_comment, no_cdata; /* None ends behind at. */
} feed;

/* --- Which files? ------------------------------------------------------------------------- */

static bool is_root(str s)
{
    static const char *const NAMES[] = {"<rss", "<feed", "<rdf:RDF", "<atom:feed"};

    for (size_t i = 0; i < LEN(NAMES); i++) {
        size_t n = strlen(NAMES[i]);
        if (str_begins(s, NAMES[i]) && (s.n == n || strchr(" \t\r\n>", s.p[n])))
            return true;
    }
    return false;
}

static int bid(str head, str name)
{
    str root = markup_root(head);

    (void)name;
    if (!head.n || *head.p != '<')
        return 0;
    if (!root.n)
        return str_begins(head, "<?xml") || str_begins(head, "<!") ? BID_MORE : 0;
    return is_root(root) ? 4 : 0;
}

/* --- Items --------------------------------------------------------------------------------- */

/* The next place that begins an item, or NULL; outside of items comments and CDATA are
 * passed over. */
static const char *next_item(feed *f)
{
    str s = {NULL, 0}, behind;

    if (f->at < f->file.text.n)
        s = str_cut(f->file.text, f->at);
    while (s.n) {
        const char *p = memchr(s.p, '<', s.n);
        if (!p)
            break;
        s = str_cut(s, (size_t)(p - s.p));
        behind = (str){NULL, 0};
        if (item_begins(s.p, s.n))
            return s.p;
        if (!f->damaged && !f->no_comment && str_begins(s, "<!--")) {
            behind = str_behind(str_cut(s, 4), "-->");
            f->no_comment = !behind.p;
        } else if (!f->damaged && !f->no_cdata && str_begins(s, "<![CDATA[")) {
            behind = str_behind(s, "]]>");
            f->no_cdata = !behind.p;
        }
        s = behind.p ? behind : str_cut(s, 1);
    }
    return NULL;
}

static str trimmed(const item_slot *s)
{
    str t = {s->text.p, s->text.n};

    while (t.n && (unsigned char)*t.p <= ' ')
        t = (str){t.p + 1, t.n - 1};
    while (t.n && (unsigned char)t.p[t.n - 1] <= ' ')
        t.n--;
    return t;
}

static quoth_status lost(const quoth_reader *r, const feed_item *x, const char *why,
                         quoth_error *err)
{
    char name[SHOWN + 1];
    str id = trimmed(&x->slots[SLOT_ID]);
    size_t n = id.n < SHOWN ? id.n : SHOWN;

    for (size_t i = 0; i < n; i++)
        name[i] = (unsigned char)id.p[i] <= ' ' || (unsigned char)id.p[i] >= 0x7F ? '?' : id.p[i];
    name[n] = '\0';
    return fail(err, QUOTH_SKIP, "%s: item %" PRIu64 "%s%s: %s; item skipped", r->label.p, r->line,
                n ? ", " : "", name, why);
}

/* --- The document of an item ----------------------------------------------------------------- */

typedef struct {
    arena *a;
    buf b;
    shift_vec shifts;
    bool failed;
} sheet;

/* HTML in, or text that is to look the same as HTML. */
static void put_slot(sheet *w, const item_slot *s)
{
    uint32_t k = 0;

    for (size_t i = 0; i < s->text.n; i++) {
        char c = s->text.p[i];
        bool again = false;
        for (; k < s->shifts.n && s->shifts.at[k].decoded <= i; k++)
            again = true;
        uint32_t raw =
            !k ? 0 : s->shifts.at[k - 1].raw + (uint32_t)(i - s->shifts.at[k - 1].decoded);
        bool escaped = s->plain && (c == '<' || c == '&');
        if (k && (again || escaped || (i && s->plain && strchr("<&", s->text.p[i - 1]))))
            w->failed |= shift_push(w->a, &w->shifts, (shift){(uint32_t)w->b.n, raw}) != QUOTH_OK;
        if (escaped)
            buf_put(&w->b, c == '<' ? "&lt;" : "&amp;", c == '<' ? 4 : 5);
        else
            buf_char(&w->b, c);
    }
}

static void put_page(sheet *w, const feed_item *x)
{
    const item_slot *title = &x->slots[SLOT_TITLE], *body = &x->slots[SLOT_CONTENT];

    if (!body->text.n)
        body = &x->slots[SLOT_SUMMARY];
    if (title->text.n) {
        buf_put(&w->b, "<h1>", 4);
        put_slot(w, title);
        buf_put(&w->b, "</h1>", 5);
    }
    if (body->plain)
        buf_put(&w->b, "<pre>", 5);
    put_slot(w, body);
}

/* "ana@x.example (Ana Ruiz)" is Ana Ruiz. */
static str name_in(str s)
{
    const char *open = s.n ? memchr(s.p, '(', s.n) : NULL;

    if (!open || !memchr(s.p, '@', (size_t)(open - s.p)) || s.p[s.n - 1] != ')')
        return s;
    return (str){open + 1, (size_t)(s.p + s.n - open) - 2};
}

static quoth_status set_fields(quoth_doc *d, const feed_item *x)
{
    const str link = trimmed(&x->slots[SLOT_LINK]), id = trimmed(&x->slots[SLOT_ID]);
    const char *nl = d->text.n ? memchr(d->text.p, '\n', d->text.n) : NULL;
    size_t n = nl ? (size_t)(nl - d->text.p) : d->text.n;
    str values[DOC_FIELDS] = {
        [DOC_TITLE] = {d->text.p, x->slots[SLOT_TITLE].text.n ? n : 0},
        [DOC_BYLINE] = name_in(trimmed(&x->slots[SLOT_AUTHOR])),
        [DOC_DATE] = trimmed(&x->slots[SLOT_DATE]),
        [DOC_URL] = link.n ? link : id,
    };

    if (!str_begins(values[DOC_URL], "http"))
        values[DOC_URL].n = 0;
    for (size_t i = 0; i < DOC_FIELDS; i++) {
        if (!values[i].n || values[i].n > ID_MOST)
            continue;
        d->fields[i] = arena_copy(&d->arena, values[i]);
        if (!d->fields[i].p)
            return QUOTH_FATAL;
    }
    return QUOTH_OK;
}

static str id_of(quoth_reader *r, const feed_item *x)
{
    str id = trimmed(&x->slots[SLOT_ID]);

    if (!id.n)
        id = trimmed(&x->slots[SLOT_LINK]);
    if (id.n)
        return id;
    r->id.n = 0;
    buf_str(&r->id, r->name);
    buf_fmt(&r->id, ":%" PRIu64, r->line);
    return (str){r->id.p, r->id.failed ? 0 : r->id.n};
}

static quoth_status item_doc(quoth_reader *r, feed *f, const feed_item *x, quoth_doc **doc)
{
    sheet w = {.a = x->a};
    str id = id_of(r, x);

    buf_init(&w.b, x->a->from);
    put_page(&w, x);
    decoded text = {.text = {w.b.p ? w.b.p : "", w.b.n}, .shifts = w.shifts, .name = f->file.name};
    text.bad = f->told ? 0 : f->file.bad;
    const html_options o = {.text = &text, .fragment = true, .keep_id = true};
    quoth_status status = w.failed || w.b.failed || !id.n ? QUOTH_FATAL
                          : id.n > ID_MOST
                              ? QUOTH_SKIP
                              : html_doc(r->arena.from, id, text.text, &o, r->limit, doc);
    f->told |= status == QUOTH_OK;
    if (status == QUOTH_OK && set_fields(*doc, x) != QUOTH_OK) {
        doc_free(*doc);
        *doc = NULL;
        status = QUOTH_FATAL;
    }
    buf_free(&w.b);
    return status;
}

/* --- Reading --------------------------------------------------------------------------------- */

static quoth_status open_feed(quoth_reader *r, feed *f, quoth_error *err)
{
    size_t limit =
        FILE_DOCUMENTS * (uint64_t)r->limit < INT32_MAX ? FILE_DOCUMENTS * r->limit : INT32_MAX;
    str bytes = {NULL, 0};

    TRY(reader_whole(r, limit, "feed", &bytes, err));
    r->done = false;
    quoth_status status = charset_decode(&f->a, bytes, charset_named_in(bytes), limit, &f->file);
    if (status == QUOTH_FATAL)
        return fail(err, status, "out of memory");
    r->done = status != QUOTH_OK;
    if (status != QUOTH_OK)
        return fail(err, status, "%s: longer than %zu bytes; feed skipped", r->label.p, limit);
    if (f->file.text.n && !is_root(markup_root(f->file.text)) && !next_item(f)) {
        r->done = true;
        return fail(err, QUOTH_SKIP, "%s: neither RSS nor Atom; skipped", r->label.p);
    }
    return QUOTH_OK;
}

/* Behind a damaged item: from its own start on, where another may begin inside. */
static void go_on(feed *f, size_t from, size_t end)
{
    size_t size = f->file.text.n;

    f->spent += end - from;
    f->damaged = true;
    f->at = f->spent > AGAIN * size && end > from ? end : from + 1;
}

/* Of an element's name. */
static bool is_end(char c)
{
    return c == '>' || (unsigned char)c <= ' ';
}

/* Does the feed's own end stand behind the last item? */
static bool is_whole(const feed *f)
{
    const str all = f->file.text, root = markup_root(all);

    if (!is_root(root))
        return true;
    for (const char *p = all.p + f->at, *end = all.p + all.n;
         p < end && (p = memchr(p, '<', (size_t)(end - p))); p++)
        if (end - p > 2 && p[1] == '/') {
            str name = {p + 1, (size_t)(end - p - 1)};
            size_t n = 1;
            while (n < name.n && n < root.n && name.p[n] == root.p[n] && !is_end(root.p[n]))
                n++;
            if (n < name.n && n < root.n && is_end(name.p[n]) && is_end(root.p[n]))
                return true;
        }
    return false;
}

static quoth_status read_item(quoth_reader *r, feed *f, arena *a, quoth_doc **doc, quoth_error *err)
{
    const char *p = next_item(f);
    feed_item x = {.a = a, .file = &f->file, .limit = r->limit};

    if (!p) {
        r->done = true;
        return !r->line || f->damaged || is_whole(f)
                   ? QUOTH_END
                   : fail(err, QUOTH_SKIP, "%s: cut off behind item %" PRIu64, r->label.p, r->line);
    }
    size_t from = (size_t)(p - f->file.text.p);
    r->line++;
    quoth_status status = item_read(&x, from);
    if (status == QUOTH_END) { /* There is no expat. */
        r->done = true;
        status = fail(err, QUOTH_SKIP, "%s: %s; skipped", r->label.p, x.why);
    } else if (status == QUOTH_SKIP) {
        status = lost(r, &x, x.why, err);
        go_on(f, from, x.end);
    } else if (status == QUOTH_OK) {
        f->at = x.end;
        f->damaged = false;
        status = item_doc(r, f, &x, doc);
        if (status == QUOTH_SKIP || status == QUOTH_END)
            status = lost(r, &x, html_why(status), err);
    }
    item_free(&x);
    return status == QUOTH_FATAL ? fail(err, status, "out of memory") : status;
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    feed *f = r->state;
    arena a;

    if (!f) {
        f = r->state = arena_zero(&r->arena, 1, sizeof *f);
        if (!f)
            return fail(err, QUOTH_FATAL, "out of memory");
        arena_init(&f->a, r->arena.from);
        TRY(open_feed(r, f, err));
    }
    arena_init(&a, r->arena.from);
    quoth_status status = read_item(r, f, &a, doc, err);
    arena_free(&a);
    return status;
}

static void close_state(quoth_reader *r)
{
    feed *f = r->state;

    if (f)
        arena_free(&f->a);
}

const format FORMAT_FEED = {
    .from = QUOTH_FROM_FEED, .bid = bid, .next = next, .name = "feed", .close = close_state};
