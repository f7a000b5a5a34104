/*
 * markdown.c - Markdown: the whole input is one document.
 *
 * Its blocks become the nodes of a page, so that html_text.c makes the text: a block
 * quotation sets marks as <blockquote> does, and every piece knows where it stands.  What
 * front matter says, "title: Bridge closed" between two lines ---, goes into the fields.
 */
#include "base/ascii.h"
#include "base/str.h"
#include "read/md_scan.h"

enum { FRONT_MOST = 64 * 1024, RANK = 8 };

static str line_of(str s)
{
    return str_take_line(&s);
}

/* From the next line on. */
static str below(str s)
{
    str_take_line(&s);
    return s;
}

static bool is_line(str s, const char *is)
{
    str line = line_of(s);
    while (line.n && (line.p[line.n - 1] == ' ' || line.p[line.n - 1] == '\t'))
        line.n--;
    return str_eq(line, (str){is, strlen(is)});
}

/* --- Which files? ------------------------------------------------------------------------- */

/* "title" of a line "title: words" or "title = words"; n 0: it is none. */
static str key_of(str s, char sign, str *value)
{
    size_t n = 0;

    while (n < s.n && ((s.p[n] | 0x20) >= 'a' || s.p[n] == '-') && (s.p[n] | 0x20) <= 'z')
        n++;
    str key = {s.p, n};
    while (n < s.n && s.p[n] == ' ')
        n++;
    if (!key.n || n == s.n || s.p[n] != sign)
        return (str){NULL, 0};
    *value = str_cut(s, n + 1);
    return key;
}

/* Nothing in the first bytes says so, but front matter. */
static int bid(str head, str name)
{
    static const char *const ENDINGS[] = {".md", ".markdown", ".mdown", ".mkd"};
    str value;

    for (size_t i = 0; i < LEN(ENDINGS); i++)
        if (reader_named(name, ENDINGS[i]))
            return 5;
    if (!is_line(head, "---"))
        return 0;
    str next = below(head);
    if (!next.n)
        return BID_MORE;
    return key_of(line_of(next), ':', &value).n ? 2 : 0;
}

/* --- Front matter -------------------------------------------------------------------------- */

static const struct {
    const char *key;
    doc_field field;
    uint8_t rank;
} KEYS[] = {
    {"title", DOC_TITLE, RANK},        {"headline", DOC_TITLE, RANK - 1},
    {"author", DOC_BYLINE, RANK},      {"authors", DOC_BYLINE, RANK},
    {"byline", DOC_BYLINE, RANK - 1},  {"date", DOC_DATE, RANK},
    {"published", DOC_DATE, RANK - 1}, {"pubdate", DOC_DATE, RANK - 1},
    {"url", DOC_URL, RANK - 1},        {"canonical_url", DOC_URL, RANK},
    {"canonical", DOC_URL, RANK},      {"link", DOC_URL, RANK - 2},
    {"permalink", DOC_URL, RANK - 2},  {"source", DOC_URL, RANK - 3},
};

static bool is_one_of(char c, const char *signs)
{
    return c && strchr(signs, c);
}

/* Adds a value without its marks: words, "words", 'words'. */
static void add_part(buf *b, str part, char mark)
{
    while (part.n && is_one_of(part.p[part.n - 1], " \t"))
        part.n--;
    if (part.n && b->n)
        buf_put(b, ", ", 2);
    for (size_t i = 0; i < part.n; i++) {
        i += mark == '"' && part.p[i] == '\\' && i + 1 < part.n;
        buf_char(b, part.p[i]);
    }
}

/* "value", "[one, two]" or "- one"; several are joined by ", ". */
static void add_value(buf *b, str s)
{
    while (s.n && is_one_of(*s.p, " \t-"))
        s = str_cut(s, 1);
    const char *ends = s.n && *s.p == '[' ? ",]" : "";
    while (s.n && b->n < VALUE_MOST) {
        while (s.n && is_one_of(*s.p, " \t[],"))
            s = str_cut(s, 1);
        char mark = s.n && is_one_of(*s.p, "\"'") ? *s.p : 0;
        size_t n = mark ? 1 : 0;
        while (n < s.n && !(mark ? s.p[n] == mark : is_one_of(s.p[n], ends)))
            n += mark == '"' && s.p[n] == '\\' && n + 1 < s.n ? 2 : 1;
        add_part(b, mark ? (str){s.p + 1, n - 1} : (str){s.p, n}, mark);
        s = str_cut(s, n + (n < s.n));
    }
}

/* The value of a key and of the lines below it that list more of it. */
static quoth_status take_key(page *g, str key, str value, str rest)
{
    buf b;
    str copy = {"", 0};

    buf_init(&b, g->a->from);
    add_value(&b, value);
    while (rest.n && b.n < VALUE_MOST && strchr(" \t-", *rest.p) && !is_line(rest, "---")) {
        add_value(&b, line_of(rest));
        rest = below(rest);
    }
    copy = arena_copy(g->a, (str){b.p, b.n});
    bool failed = b.failed || !copy.p;
    buf_free(&b);
    for (size_t i = 0; !failed && i < LEN(KEYS); i++)
        if (ascii_same(key, KEYS[i].key))
            field_set(g, KEYS[i].field, copy, KEYS[i].rank);
    return failed ? QUOTH_FATAL : QUOTH_OK;
}

static bool is_known(str key)
{
    for (size_t i = 0; i < LEN(KEYS); i++)
        if (ascii_same(key, KEYS[i].key))
            return true;
    return false;
}

/* Takes the front matter off the source, if there is one. */
static quoth_status front_matter(page *g, str *source)
{
    const bool toml = is_line(*source, "+++");
    str s = below(*source), value,
        head = {source->p, source->n < FRONT_MOST ? source->n : FRONT_MOST};
    str end = below(head);

    if (!toml && (!is_line(*source, "---") || !key_of(line_of(s), ':', &value).n))
        return QUOTH_OK;
    while (end.n && !is_line(end, toml ? "+++" : "---") && (toml || !is_line(end, "...")))
        end = below(end);
    if (!end.n)
        return QUOTH_OK;
    for (; s.p < end.p; s = below(s)) {
        str key = key_of(line_of(s), toml ? '=' : ':', &value);
        if (is_known(key))
            TRY(take_key(g, key, value, below(s)));
    }
    *source = below((str){end.p, source->n - (size_t)(end.p - source->p)});
    return QUOTH_OK;
}

/* --- The document -------------------------------------------------------------------------- */

static quoth_status grow(page *g, void *ctx)
{
    markdown m = {.g = g, .dry = true};
    str source = g->source;

    (void)ctx;
    m.scan = arena_zero(g->a, 1, sizeof *m.scan);
    if (!m.scan)
        return QUOTH_FATAL;
    TRY(front_matter(g, &source));
    TRY(page_open(g, TAG_body, 0, 0));
    TRY(md_blocks(&m, source));
    md_sort_labels(&m);
    m.dry = false;
    buf_init(&m.text, g->a->from);
    buf_init(&m.keep, g->a->from);
    quoth_status status = md_blocks(&m, source);
    buf_free(&m.text);
    buf_free(&m.keep);
    if (status == QUOTH_OK)
        page_close(g);
    return status;
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    static const page_plan PLAN = {.grow = grow};

    return page_whole(r, &PLAN, doc, err);
}

const format FORMAT_MARKDOWN = {
    .from = QUOTH_FROM_MARKDOWN, .bid = bid, .next = next, .name = "markdown"};
