/*
 * md_links.c - where a Markdown link ends, and which labels are defined.
 *
 *     [words](address "title")   [words][label]   [label]
 *     [label]: address "title"   [^note]: its text
 *
 * Square brackets that no definition is for are text: "they [the miners] left".
 */
#include <stdlib.h>

#include "base/ascii.h"
#include "read/markup.h"

enum { PARENS_MOST = 32 }; /* CommonMark's limit, too. */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_blanks(str s, size_t i)
{
    while (i < s.n && is_blank(s.p[i]))
        i++;
    return i;
}

/* Behind the mark that closes, from behind the one that opened on; 0: none. */
static size_t closing(str s, size_t i, char open, char close)
{
    for (; i < s.n; i++) {
        if (s.p[i] == close)
            return i + 1;
        if (s.p[i] == open)
            return 0;
        i += s.p[i] == '\\';
    }
    return 0;
}

/* <address> or an address without blanks, its parentheses in pairs; 0: none. */
static size_t address_end(str s, size_t i)
{
    size_t from = i, depth = 0;

    if (i < s.n && s.p[i] == '<') {
        const char *nl = memchr(s.p + i, '\n', s.n - i);
        return closing((str){s.p, nl ? (size_t)(nl - s.p) : s.n}, i + 1, '<', '>');
    }
    for (; i < s.n && (unsigned char)s.p[i] > ' '; i++) {
        if (s.p[i] == '\\' && i + 1 < s.n)
            i++;
        else if (s.p[i] == '(' && ++depth > PARENS_MOST)
            return 0;
        else if (s.p[i] == ')' && depth-- == 0)
            break;
    }
    return i > from ? i : 0;
}

/* Behind a title that stands there, else the same place. */
static size_t title_end(str s, size_t i)
{
    size_t end = 0;

    if (i < s.n && (s.p[i] == '"' || s.p[i] == '\''))
        end = closing(s, i + 1, '\0', s.p[i]);
    else if (i < s.n && s.p[i] == '(')
        end = closing(s, i + 1, '(', ')');
    return end ? end : i;
}

size_t md_link_tail(str s)
{
    if (s.n > LINK_MOST)
        s.n = LINK_MOST;
    size_t i = skip_blanks(s, 1);
    if (i < s.n && s.p[i] == ')')
        return i + 1;
    i = address_end(s, i);
    if (!i)
        return 0;
    size_t title = skip_blanks(s, i);
    if (title > i)
        i = skip_blanks(s, title_end(s, title));
    return i < s.n && s.p[i] == ')' ? i + 1 : 0;
}

/* Behind "[label]" at s; 0: it is none. */
static size_t label_end(str s)
{
    if (s.n > LABEL_MOST + 2)
        s.n = LABEL_MOST + 2;
    return s.n > 2 && s.p[0] == '[' ? closing(s, 1, '[', ']') : 0;
}

definition md_definition(str line, str *name, str *text)
{
    size_t n = label_end(line);

    if (n < 3 || n == line.n || line.p[n] != ':')
        return DEFINES_NOTHING;
    *name = (str){line.p + 1, n - 2};
    n = skip_blanks(line, n + 1);
    *text = (str){line.p + n, line.n - n};
    if (name->p[0] == '^')
        return DEFINES_NOTE;
    size_t end = text->n ? address_end(line, n) : 0;
    size_t title = end ? skip_blanks(line, end) : 0;
    if (title > end)
        end = skip_blanks(line, title_end(line, title));
    return end == line.n ? DEFINES_LINK : DEFINES_NOTHING;
}

/* FNV-1a, 64 bits, of the label in lower case, its blanks one space each. */
static label hash_of(str name)
{
    label h = UINT64_C(14695981039346656037);
    bool blank = false, any = false;

    for (size_t i = 0; i < name.n; i++) {
        char c = ascii_lower(name.p[i]);
        if (is_blank(c)) {
            blank = any;
            continue;
        }
        if (blank)
            h = (h ^ ' ') * UINT64_C(1099511628211);
        h = (h ^ (unsigned char)c) * UINT64_C(1099511628211);
        blank = false;
        any = true;
    }
    return h;
}

quoth_status md_define(markdown *m, str name)
{
    return m->dry ? label_push(m->g->a, &m->labels, hash_of(name)) : QUOTH_OK;
}

static int in_order(const void *a, const void *b)
{
    label x = *(const label *)a, y = *(const label *)b;
    return (x > y) - (x < y);
}

void md_sort_labels(markdown *m)
{
    if (m->labels.n)
        qsort(m->labels.at, m->labels.n, sizeof *m->labels.at, in_order);
}

bool md_defined(const markdown *m, str name)
{
    label h = hash_of(name);

    return name.n <= LABEL_MOST && m->labels.n &&
           bsearch(&h, m->labels.at, m->labels.n, sizeof h, in_order);
}
