/* html_panel.c - beside the text: who speaks how often, and the records. */
#include "out/html.h"

typedef struct {
    const quotation *first; /* Of this speaker, NULL: none. */
    uint32_t count;
} tally;

/* By key; 0 stands for quotations of nobody. */
static tally *count_speakers(const quoth_doc *d, arena *a, uint32_t *keys)
{
    *keys = 1;
    for (uint32_t i = 0; i < d->quotations.n; i++)
        if (html_key(&d->quotations.at[i]) >= *keys)
            *keys = html_key(&d->quotations.at[i]) + 1;
    tally *t = arena_zero(a, *keys, sizeof *t);
    for (uint32_t i = 0; t && i < d->quotations.n; i++) {
        const quotation *q = &d->quotations.at[i];
        tally *of = &t[html_key(q)];
        if (q->kind == QUOTH_MARKS)
            continue;
        if (!of->first)
            of->first = q;
        of->count++;
    }
    return t;
}

static void put_key(sheet *h, const quotation *q)
{
    uint32_t key = html_key(q);

    if (key)
        buf_fmt(h->b, "<span class=\"key\">%" PRIu32 "</span> ", key);
    else
        PUT(h->b, "<span class=\"key\" aria-hidden=\"true\">–</span> ");
}

static void put_speaker(sheet *h, const tally *t)
{
    PUT(h->b, "<li");
    html_attributes(h->b, t->first, "speaker");
    PUT(h->b, ">");
    put_key(h, t->first);
    PUT(h->b, "<span class=\"who\">");
    if (html_key(t->first))
        html_who(h, t->first);
    else
        PUT(h->b, "nobody named");
    if (t->first->has_speaker && !html_is_named(t->first))
        PUT(h->b, " <span class=\"muted\">(unnamed)</span>");
    buf_fmt(h->b, "</span> <span class=\"count\">%" PRIu32 "</span></li>\n", t->count);
}

static void put_share(sheet *h)
{
    uint32_t n = 0, named = 0;

    for (uint32_t i = 0; i < h->d->quotations.n; i++) {
        n += h->d->quotations.at[i].kind != QUOTH_MARKS;
        named += html_is_named(&h->d->quotations.at[i]);
    }
    if (!n) {
        PUT(h->b, "<p>Nobody is quoted.</p>\n");
        return;
    }
    buf_fmt(h->b,
            "<p>%" PRIu32 " of %" PRIu32 " quotations (%" PRIu32
            "&nbsp;%%) name their speaker, %" PRIu32 " (%" PRIu32
            "&nbsp;%%) do not.\n<meter min=\"0\" max=\"%" PRIu32 "\" value=\"%" PRIu32
            "\" aria-label=\"Quotations that name their speaker\"></meter></p>\n",
            named, n, (200 * named + n) / (2 * n), n - named, 100 - (200 * named + n) / (2 * n), n,
            named);
}

static void put_record(sheet *h, const quotation *q)
{
    PUT(h->b, "<li");
    html_attributes(h->b, q, "record");
    buf_fmt(h->b, " id=\"r-%016" PRIx64 "\">", q->id);
    PUT(h->b, "<blockquote dir=\"auto\">");
    put_key(h, q);
    for (size_t i = 0; i < q->content_n; i++) {
        if (i)
            buf_char(h->b, ' ');
        html_text(h->b, html_words(h, q->content[i]));
    }
    PUT(h->b, "</blockquote><div class=\"facts\">");
    html_facts(h, q);
    buf_fmt(h->b, "<a class=\"jump\" href=\"#q-%016" PRIx64 "\">in the text</a></div></li>\n",
            q->id);
}

bool html_panel(sheet *h, arena *a)
{
    uint32_t keys, n = h->d->quotations.n;
    tally *t = count_speakers(h->d, a, &keys);

    if (!t)
        return false;
    PUT(h->b, "<aside class=\"panel\" aria-label=\"Speakers and records\">\n<h3>Speakers</h3>\n");
    put_share(h);
    PUT(h->b, "<ul class=\"speakers\">\n");
    for (uint32_t i = 1; i <= keys; i++)
        if (t[i % keys].count)
            put_speaker(h, &t[i % keys]);
    PUT(h->b, "</ul>\n");
    if (n)
        PUT(h->b, "<h3>Records</h3>\n<ol class=\"records\">\n");
    for (uint32_t i = 0; i < n && !h->b->failed; i++)
        put_record(h, &h->d->quotations.at[i]);
    if (n)
        PUT(h->b, "</ol>\n");
    PUT(h->b, "</aside>\n");
    return true;
}
