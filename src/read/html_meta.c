/* html_meta.c - what a page says of itself: title, byline, date, address. */
#include "read/html.h"

#include "base/utf8.h"

enum { FIELD_MOST = 1000, TITLE_MOST = 500, HEADINGS_MOST = 64 };

static bool is_blank(char c)
{
    return (unsigned char)c <= ' ';
}

/* s with every run of blanks as one space; n 0 where nothing is left. */
static str tidy(arena *a, str s, bool *failed)
{
    char *p = arena_alloc(a, s.n, 1);
    size_t n = 0;

    *failed |= !p;
    for (size_t i = 0; p && i < s.n; i++) {
        if (!is_blank(s.p[i]))
            p[n++] = s.p[i];
        else if (n && p[n - 1] != ' ')
            p[n++] = ' ';
    }
    n -= n && p[n - 1] == ' ';
    return (str){p, n};
}

void field_set(page *g, doc_field f, str value, unsigned rank)
{
    if (rank <= g->fields[f].rank)
        return;
    while (value.n && is_blank(*value.p))
        value = (str){value.p + 1, value.n - 1};
    while (value.n && is_blank(value.p[value.n - 1]))
        value.n--;
    if (!value.n || value.n > FIELD_MOST || utf8_valid_prefix(value.p, value.n) != value.n)
        return;
    if (f == DOC_URL && strncmp(value.p, "http://", value.n < 7 ? value.n : 7) != 0 &&
        strncmp(value.p, "https://", value.n < 8 ? value.n : 8) != 0)
        return;
    g->fields[f] = (field_value){value, rank};
}

str page_words(page *g, uint32_t i, bool *failed)
{
    const node *x = &g->nodes.at[i];
    buf b;
    str s = {NULL, 0};

    buf_init(&b, g->a->from);
    for (uint32_t k = i; k < x->end && b.n <= TITLE_MOST; k++)
        for (uint32_t q = g->nodes.at[k].first; q < g->nodes.at[k].last && b.n <= TITLE_MOST; q++)
            buf_put(&b, g->pieces.at[q].p, g->pieces.at[q].n);
    if (b.n <= TITLE_MOST)
        s = tidy(g->a, (str){b.p, b.n}, failed);
    *failed |= b.failed;
    buf_free(&b);
    return s;
}

static bool holds(str s, str part)
{
    for (size_t i = 0; part.n && i + part.n <= s.n; i++)
        if (!memcmp(s.p + i, part.p, part.n))
            return true;
    return false;
}

/* "Bridge closed | The Harbour Post" without the paper. */
static str without_site(str title)
{
    static const str SIGNS[] = {
        {" | ", 3}, {" - ", 3}, {" \xE2\x80\x93 ", 5}, {" \xE2\x80\x94 ", 5}, {" \xC2\xBB ", 4}};

    for (size_t i = title.n; i-- > 0;)
        for (size_t k = 0; k < LEN(SIGNS); k++) {
            size_t spaces = 0;
            if (title.n - i < SIGNS[k].n || memcmp(title.p + i, SIGNS[k].p, SIGNS[k].n) != 0)
                continue;
            for (size_t c = 0; c < i; c++)
                spaces += title.p[c] == ' ';
            if (spaces >= 3)
                return (str){title.p, i};
        }
    return title;
}

/* The heading that says what the page is called. */
static void find_title(page *g, bool *failed)
{
    str title = g->fields[DOC_TITLE].value, name = without_site(title);
    uint32_t seen = 0;

    for (uint32_t i = 0; i < g->nodes.n && seen < HEADINGS_MOST; i++) {
        const node *x = &g->nodes.at[i];
        if (x->hints & H_HIDDEN) {
            i = x->end - 1;
            continue;
        }
        if (x->id != TAG_h1 && !(x->hints & H_TITLE))
            continue;
        seen++;
        str words = page_words(g, i, failed);
        bool whole = words.n && (holds(title, words) || holds(words, name));
        if (whole && 2 * words.n >= name.n) {
            g->title = i;
            if (g->fields[DOC_TITLE].rank <= 1)
                g->fields[DOC_TITLE].value = words;
            return;
        }
    }
    if (g->fields[DOC_TITLE].rank <= 1)
        g->fields[DOC_TITLE].value = name;
}

/* "By Ana Ruiz" without By. */
static str without_by(str s)
{
    if (s.n > 3 && (s.p[0] | 0x20) == 'b' && (s.p[1] | 0x20) == 'y' && s.p[2] == ' ')
        return (str){s.p + 3, s.n - 3};
    return s;
}

quoth_status html_meta(page *g)
{
    bool failed = false;

    for (uint32_t i = 0; i < g->tags.n; i++) {
        const tag *t = &g->tags.at[i];
        if (t->rank && t->value.n)
            field_set(g, (doc_field)t->field, tidy(g->a, t->value, &failed), t->rank);
    }
    for (uint32_t i = 0; i < g->jsonld.n; i++)
        TRY(jsonld_fields(g, g->jsonld.at[i]));
    if (g->byline != NONE)
        field_set(g, DOC_BYLINE, page_words(g, g->byline, &failed), 3);
    g->fields[DOC_BYLINE].value = without_by(g->fields[DOC_BYLINE].value);
    find_title(g, &failed);
    return failed ? QUOTH_FATAL : QUOTH_OK;
}
