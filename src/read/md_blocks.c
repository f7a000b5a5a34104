/*
 * md_blocks.c - lines of Markdown become headings, paragraphs, lists, block quotations.
 *
 *     > We close         containers, > and list items, are matched from the left,
 *     > at six.          what is left of the line goes on with a paragraph or begins one
 *     - bread
 *
 * After the CommonMark specification (0.31) and GitHub's tables, but for this: a line that
 * is indented is no code but text, HTML between lines does not switch Markdown off, and
 * "- Ana Ruiz" below a block quotation's words is who said them, as in print.
 */
#include "base/ascii.h"
#include "base/str.h"
#include "read/markup.h"

typedef struct {
    str s;        /* What is left of the line. */
    str below;    /* The source from the next line on. */
    bool lazy;    /* Not all containers were there again. */
    uint32_t met; /* Containers that were. */
} line;

static uint32_t place(const markdown *m, const char *p)
{
    return (uint32_t)(p - m->g->source.p);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static const char *find(str s, const char *lower_case)
{
    for (size_t i = 0; i + strlen(lower_case) <= s.n; i++)
        if (ascii_starts((str){s.p + i, s.n - i}, lower_case))
            return s.p + i + strlen(lower_case);
    return NULL;
}

/* --- Leaves ------------------------------------------------------------------------------ */

static quoth_status put_block(markdown *m, tag_id id, const str *lines, uint32_t n)
{
    if (m->dry)
        return QUOTH_OK;
    TRY(page_open(m->g, id, place(m, lines[0].p), 0));
    TRY(md_inline(m, lines, n));
    page_close(m->g);
    return QUOTH_OK;
}

/* The first heading of the highest level is the title if nothing else says so. */
static quoth_status put_heading(markdown *m, tag_id id, const str *lines, uint32_t n)
{
    bool failed = false;
    uint32_t i = m->g->nodes.n;

    TRY(put_block(m, id, lines, n));
    if (!m->dry && id == TAG_h1)
        field_set(m->g, DOC_TITLE, page_words(m->g, i, &failed), 1);
    return failed ? QUOTH_FATAL : QUOTH_OK;
}

static quoth_status end_paragraph(markdown *m)
{
    uint32_t n = m->lines.n;

    m->lines.n = 0;
    m->table = false;
    return n ? put_block(m, TAG_p, m->lines.at, n) : QUOTH_OK;
}

/* "| one | two |": a cell is a block. */
static quoth_status put_row(markdown *m, str s)
{
    size_t from = 0;

    s = str_trim(s);
    for (size_t i = 0; i <= s.n; i++) {
        if (i < s.n && s.p[i] == '\\') {
            i++;
            continue;
        }
        if (i < s.n && s.p[i] != '|')
            continue;
        str cell = str_trim((str){s.p + from, (i < s.n ? i : s.n) - from});
        if (cell.n)
            TRY(put_block(m, TAG_td, &cell, 1));
        from = i + 1;
    }
    return QUOTH_OK;
}

/* --- Containers ---------------------------------------------------------------------------- */

static quoth_status close_to(markdown *m, uint32_t n)
{
    if (n < m->open_n) {
        TRY(end_paragraph(m));
        m->fence = 0;
    }
    for (; m->open_n > n; m->open_n--)
        if (!m->dry)
            page_close(m->g);
    return QUOTH_OK;
}

static quoth_status open_container(markdown *m, container c, const char *p)
{
    TRY(end_paragraph(m));
    if (m->open_n == CONTAINERS_MOST)
        return QUOTH_OK;
    m->open[m->open_n++] = c;
    if (m->dry)
        return QUOTH_OK;
    return page_open(m->g, c.kind == IN_QUOTE ? TAG_blockquote : TAG_li, place(m, p), 1);
}

/* Blanks at the start, a tab being four. */
static uint32_t indent_of(str s, size_t *n)
{
    uint32_t columns = 0;

    for (*n = 0; *n < s.n && is_blank(s.p[*n]); ++*n)
        columns += s.p[*n] == '\t' ? 4 : 1;
    return columns;
}

/* Behind > and one blank; 0: it is none. */
static size_t quote_mark(str s)
{
    size_t n;

    if (indent_of(s, &n) > 3 || n == s.n || s.p[n] != '>')
        return 0;
    return n + 1 + (n + 1 < s.n && is_blank(s.p[n + 1]));
}

/* Behind the mark of a list item, "- " or "12. "; 0: it is none. */
static size_t item_mark(str s)
{
    size_t from, n;

    if (indent_of(s, &from) > 3)
        return 0;
    n = from;
    if (n < s.n && strchr("-+*", s.p[n])) {
        n++;
    } else {
        while (n < s.n && n < from + 9 && ascii_is_digit(s.p[n]))
            n++;
        if (n == from || n == s.n || (s.p[n] != '.' && s.p[n] != ')'))
            return 0;
        n++;
    }
    return n == s.n || is_blank(s.p[n]) ? n : 0;
}

/* Three or more of one of them, and blanks. */
static bool is_rule(str s, const char *signs)
{
    size_t n, marks = 0;

    if (indent_of(s, &n) > 3 || n == s.n || !strchr(signs, s.p[n]))
        return false;
    char sign = s.p[n];
    for (; n < s.n; n++) {
        if (s.p[n] != sign && !is_blank(s.p[n]))
            return false;
        marks += s.p[n] == sign;
    }
    return marks >= 3;
}

/* How many of the open containers this line lies in; takes their marks off it. */
static uint32_t match(const markdown *m, str *s)
{
    uint32_t i = 0;
    size_t n;

    for (; i < m->open_n; i++) {
        const container *c = &m->open[i];
        if (c->kind == IN_QUOTE) {
            n = quote_mark(*s);
            if (!n)
                break;
            *s = str_cut(*s, n);
            continue;
        }
        uint32_t columns = indent_of(*s, &n);
        if (n == s->n)
            continue;
        if (columns < c->indent)
            break;
        for (n = columns = 0; columns < c->indent; n++)
            columns += s->p[n] == '\t' ? 4 : 1;
        *s = str_cut(*s, n);
    }
    return i;
}

/* Do words stand before this line in the open node that nothing is announced by? */
static bool follows_words(const page *g)
{
    const piece *last = g->pieces.n ? &g->pieces.at[g->pieces.n - 1] : NULL;
    return g->nodes.n > g->open + 1 && last && last->n && last->p[last->n - 1] != ':';
}

/* The last line of a block quotation, "- Ana Ruiz", right below its words or, where it looks like
 * a name, below an empty line. */
static bool is_signature(const markdown *m, const line *l)
{
    enum { NAME_MOST = 100 };

    if (!m->open_n || m->open[m->open_n - 1].kind != IN_QUOTE || l->lazy)
        return false;
    const char *nl = l->below.n ? memchr(l->below.p, '\n', l->below.n) : NULL;
    str next = {l->below.p, nl ? (size_t)(nl - l->below.p) : l->below.n};
    if (l->s.n <= 2 || l->s.p[0] != '-' || l->s.p[1] != ' ' || quote_mark(next))
        return false;
    return m->lines.n || (l->s.n < NAME_MOST && !strchr(".:;!?", l->s.p[l->s.n - 1]) &&
                          ascii_lower(l->s.p[2]) != l->s.p[2] && follows_words(m->g));
}

/* Lines that begin a list inside a paragraph: any bullet, or 1. */
static bool may_interrupt(const markdown *m, const line *l, size_t mark)
{
    str s = l->s, head = str_trim((str){s.p, mark});

    if (!m->lines.n || (l->lazy && m->open[l->met].kind == IN_ITEM))
        return true;
    return str_trim(str_cut(s, mark)).n && (head.n == 1 || (head.n == 2 && *head.p == '1'));
}

/* Opens the containers that begin here. */
static quoth_status begin_containers(markdown *m, line *l)
{
    for (;;) {
        size_t n = quote_mark(l->s), mark = 0;
        container c = {IN_QUOTE, 0};
        if (!n && !is_rule(l->s, "-*_") && !is_signature(m, l)) {
            n = mark = item_mark(l->s);
            if (n && !may_interrupt(m, l, n))
                return QUOTH_OK;
        }
        if (!n)
            return QUOTH_OK;
        if (l->lazy)
            TRY(close_to(m, l->met));
        l->lazy = false;
        size_t blanks = 0;
        if (mark) {
            uint32_t columns = indent_of(str_cut(l->s, mark), &blanks);
            bool far = columns > 4 || mark + blanks == l->s.n;
            blanks = far ? mark < l->s.n : blanks;
            c = (container){IN_ITEM, (uint32_t)mark + (far ? 1 : columns)};
        }
        TRY(open_container(m, c, l->s.p));
        l->s = str_cut(l->s, n + blanks);
    }
}

/* --- What may not be text ------------------------------------------------------------------ */

static const char *const SKIPS[][2] = {{"<!--", "-->"},        {"<?", "?>"},
                                       {"<![cdata[", "]]>"},   {"<script", "</script>"},
                                       {"<style", "</style>"}, {"<textarea", "</textarea>"}};

/* A comment or a script that goes on behind this line. */
static const char *skip_begins(str s)
{
    for (size_t i = 0; s.n && *s.p == '<' && i < LEN(SKIPS); i++)
        if (ascii_starts(s, SKIPS[i][0]))
            return find(str_cut(s, strlen(SKIPS[i][0])), SKIPS[i][1]) ? NULL : SKIPS[i][1];
    return NULL;
}

/* The fence of code that s is, of at least n signs; 0: none.  Behind one that opens, words
 * may stand. */
static uint32_t fence_of(str s, char sign, uint32_t n, bool opens)
{
    size_t from, end;

    if (indent_of(s, &from) > 3 || from == s.n || s.p[from] != sign)
        return 0;
    for (end = from; end < s.n && s.p[end] == sign; end++)
        ;
    str rest = str_trim(str_cut(s, end));
    if (end - from < n || (opens ? sign == '`' && rest.n && memchr(rest.p, '`', rest.n) : rest.n))
        return 0;
    return (uint32_t)(end - from);
}

static bool fence_begins(markdown *m, str s)
{
    for (const char *sign = "`~"; *sign; sign++) {
        m->fence_n = fence_of(s, *sign, 3, true);
        if (m->fence_n) {
            m->fence = *sign;
            return true;
        }
    }
    return false;
}

/* --- A line ------------------------------------------------------------------------------- */

/* "## Heading ##"; n 0 for none. */
static uint32_t heading_of(str s, str *words)
{
    uint32_t n = 0;

    while (n < s.n && s.p[n] == '#')
        n++;
    if (!n || n > 6 || (n < s.n && !is_blank(s.p[n])))
        return 0;
    *words = str_trim(str_cut(s, n));
    size_t end = words->n;
    while (end && words->p[end - 1] == '#')
        end--;
    if (!end || is_blank(words->p[end - 1]))
        *words = str_trim((str){words->p, end});
    return n;
}

/* "| --- | :-: |" below a line that has a | as well. */
static bool is_delimiter_row(const markdown *m, str s)
{
    size_t bars = 0, dashes = 0;

    for (size_t i = 0; i < s.n; i++) {
        bars += s.p[i] == '|';
        dashes += s.p[i] == '-';
        if (!strchr("|-: \t", s.p[i]))
            return false;
    }
    str above = m->lines.n ? m->lines.at[m->lines.n - 1] : (str){NULL, 0};
    return bars && dashes && above.n && memchr(above.p, '|', above.n);
}

static quoth_status begin_table(markdown *m)
{
    str head = m->lines.at[--m->lines.n];

    TRY(end_paragraph(m));
    m->table = true;
    return put_row(m, head);
}

/* All of = or all of -, below a paragraph. */
static tag_id underline_of(const markdown *m, str s)
{
    char sign = s.n ? *s.p : 0;

    if (!m->lines.n || (sign != '=' && sign != '-'))
        return TAG_NONE;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != sign)
            return TAG_NONE;
    return sign == '=' ? TAG_h1 : TAG_h2;
}

/* A definition where a paragraph might begin; *s is then what is left of it. */
static quoth_status take_definition(markdown *m, str *s)
{
    str name, text;
    definition d = m->lines.n ? DEFINES_NOTHING : md_definition(*s, &name, &text);

    if (d == DEFINES_NOTHING)
        return QUOTH_OK;
    *s = d == DEFINES_NOTE ? text : (str){s->p, 0};
    return md_define(m, name);
}

static quoth_status put_leaf(markdown *m, const line *l)
{
    static const tag_id HEADINGS[] = {TAG_h1, TAG_h2, TAG_h3, TAG_h4, TAG_h5, TAG_h6};
    str s = str_trim(l->s), words = {NULL, 0};
    tag_id id = l->lazy ? TAG_NONE : underline_of(m, s);
    uint32_t n = m->lines.n, level = heading_of(s, &words);

    if (id) {
        m->lines.n = 0;
        return put_heading(m, id, m->lines.at, n);
    }
    m->skip_to = skip_begins(s);
    if (level || m->skip_to || is_rule(l->s, "-*_") || fence_begins(m, l->s)) {
        TRY(end_paragraph(m));
        TRY(close_to(m, l->met));
        return level && words.n ? put_heading(m, HEADINGS[level - 1], &words, 1) : QUOTH_OK;
    }
    if (m->table)
        return put_row(m, s);
    if (!l->lazy && is_delimiter_row(m, s))
        return begin_table(m);
    if (is_signature(m, l))
        TRY(end_paragraph(m));
    if (!m->lines.n)
        TRY(close_to(m, l->met));
    size_t from;
    indent_of(l->s, &from);
    s = str_cut(l->s, from);
    TRY(take_definition(m, &s));
    return s.n ? str_push(m->g->a, &m->lines, s) : QUOTH_OK;
}

static quoth_status put_line(markdown *m, str s, str below)
{
    line l = {.below = below};

    if (m->skip_to) {
        const char *end = find(s, m->skip_to);
        if (!end)
            return QUOTH_OK;
        m->skip_to = NULL;
        s = str_cut(s, (size_t)(end - s.p));
    }
    l.met = match(m, &s);
    l.lazy = l.met < m->open_n;
    l.s = s;
    if (m->fence && !l.lazy) {
        if (fence_of(s, m->fence, m->fence_n, false))
            m->fence = 0;
        return QUOTH_OK;
    }
    if (m->fence || m->table || !str_trim(s).n) {
        TRY(l.lazy ? close_to(m, l.met) : QUOTH_OK);
        l.lazy = false;
    }
    if (!str_trim(s).n)
        return end_paragraph(m);
    uint32_t before = m->open_n;
    TRY(begin_containers(m, &l));
    if (!l.lazy || m->open_n != before)
        l.met = m->open_n;
    return str_trim(l.s).n ? put_leaf(m, &l) : QUOTH_OK;
}

quoth_status md_blocks(markdown *m, str source)
{
    while (source.n) {
        str s = str_take_line(&source);
        TRY(put_line(m, s, source));
    }
    m->skip_to = NULL;
    m->fence = 0;
    TRY(close_to(m, 0));
    return end_paragraph(m);
}
