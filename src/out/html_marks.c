/*
 * html_marks.c - the text in paragraphs, every piece of a quotation in a <mark>.
 *
 * Pieces may lie inside each other and, where a guess was wrong, across each
 * other; elements may not.  So the open pieces are a stack: to close one, those
 * above it are closed and opened again, and likewise at a paragraph's end.
 */
#include <stdlib.h>

#include "out/html.h"

enum { DEEPEST = 8 }; /* Pieces inside each other; deeper ones are in the panel alone. */

typedef struct {
    uint32_t start, end;
    uint32_t quotation, number; /* Which piece of which quotation. */
} piece;

typedef struct {
    sheet *h;
    const piece *open[DEEPEST];
    int n;
    uint32_t at; /* Text is written up to here. */
} walk;

/* By start; of two that start together the longer one first: it is outside. */
static int compare(const void *x, const void *y)
{
    const piece *a = x, *b = y;

    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    return a->quotation < b->quotation ? -1 : a->quotation > b->quotation;
}

static piece *sorted_pieces(const quoth_doc *d, arena *a, size_t *n)
{
    size_t total = 0;

    for (uint32_t i = 0; i < d->quotations.n; i++)
        total += d->quotations.at[i].content_n;
    piece *p = arena_alloc(a, total, sizeof *p);
    *n = 0;
    for (uint32_t i = 0; p && i < d->quotations.n; i++) {
        const quotation *q = &d->quotations.at[i];
        for (uint32_t k = 0; k < q->content_n; k++)
            if (q->content[k].start < q->content[k].end)
                p[(*n)++] = (piece){q->content[k].start, q->content[k].end, i, k};
    }
    if (p && *n)
        qsort(p, *n, sizeof *p, compare);
    return p;
}

/* The head of a piece can be reached by the keyboard and holds the record; of a
 * quotation's first piece it is the target of the panel's link. */
static void open_mark(walk *w, const piece *p, bool head)
{
    buf *b = w->h->b;
    const quotation *q = &w->h->d->quotations.at[p->quotation];

    PUT(b, "<mark");
    html_attributes(b, q, "q");
    if (head && p->number == 0)
        buf_fmt(b, " id=\"q-%016" PRIx64 "\"", q->id);
    if (head)
        buf_fmt(b, " tabindex=\"0\" aria-describedby=\"c-%016" PRIx64 "-%" PRIu32 "\"", q->id,
                p->number);
    buf_char(b, '>');
}

static void put_card(walk *w, const piece *p)
{
    const quotation *q = &w->h->d->quotations.at[p->quotation];

    buf_fmt(w->h->b, "<span class=\"card\" role=\"tooltip\" id=\"c-%016" PRIx64 "-%" PRIu32 "\">",
            q->id, p->number);
    html_facts(w->h, q);
    PUT(w->h->b, "</span>");
}

static void close_all(walk *w)
{
    for (int i = 0; i < w->n; i++)
        PUT(w->h->b, "</mark>");
}

static void open_all(walk *w)
{
    for (int i = 0; i < w->n; i++)
        open_mark(w, w->open[i], false);
}

/* Where the blank line at byte `at` ends; at itself: there is none. */
static uint32_t blank_line(str text, uint32_t at)
{
    uint32_t end = at;

    if (text.p[at] != '\n')
        return at;
    for (uint32_t i = at + 1; i < text.n; i++) {
        if (text.p[i] == '\n')
            end = i + 1;
        else if (text.p[i] != ' ' && text.p[i] != '\t')
            break;
    }
    return end;
}

/* Writes the text up to byte `to`; a blank line ends the paragraph. */
static void put_text(walk *w, uint32_t to)
{
    str text = w->h->d->text;
    uint32_t from = w->at;

    for (uint32_t i = from; i < to;) {
        uint32_t end = blank_line(text, i);
        if (end >= text.n)
            break; /* Nothing else follows. */
        if (end == i) {
            i++;
            continue;
        }
        html_text(w->h->b, (str){text.p + from, i - from});
        close_all(w);
        PUT(w->h->b, "</p>\n<p>");
        open_all(w);
        from = i = end < to ? end : to;
    }
    html_text(w->h->b, (str){text.p + from, to - from});
    w->at = to;
}

/* Closes open[i]: those above it go on behind. */
static void close_mark(walk *w, int i)
{
    put_text(w, w->open[i]->end);
    for (int k = i; k < w->n; k++)
        PUT(w->h->b, "</mark>");
    w->n--;
    for (int k = i; k < w->n; k++) {
        w->open[k] = w->open[k + 1];
        open_mark(w, w->open[k], false);
    }
}

/* Closes what ends at or before `limit`, the first to end first. */
static void close_until(walk *w, uint32_t limit)
{
    for (;;) {
        int first = -1;
        for (int i = w->n - 1; i >= 0; i--)
            if (w->open[i]->end <= limit && (first < 0 || w->open[i]->end < w->open[first]->end))
                first = i;
        if (first < 0)
            return;
        close_mark(w, first);
    }
}

bool html_marks(sheet *h, arena *a)
{
    walk w = {.h = h};
    size_t n;
    piece *p = sorted_pieces(h->d, a, &n);

    for (size_t i = 0; p && i < n; i++) {
        close_until(&w, p[i].start);
        if (w.n == DEEPEST)
            continue;
        put_text(&w, p[i].start);
        w.open[w.n++] = &p[i];
        open_mark(&w, &p[i], true);
        put_card(&w, &p[i]);
    }
    close_until(&w, UINT32_MAX);
    put_text(&w, (uint32_t)h->d->text.n);
    return p != NULL;
}
