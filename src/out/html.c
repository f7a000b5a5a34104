#include "out/html.h"

#include "base/utf8.h"
#include "doc/id.h"

/* --- Text ------------------------------------------------------------------- */

/* What stands for a byte; empty: the byte itself.  Controls mean nothing in
 * HTML, or worse. */
static str escape(unsigned char c)
{
    switch (c) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    case '\'':
        return S("&#39;");
    case '\t':
    case '\n':
        return S("");
    case '\r':
        return S("&#13;");
    default:
        return c < 0x20 || c == 0x7f ? S(UTF8_REPLACEMENT) : S("");
    }
}

void html_text(buf *b, str s)
{
    size_t from = 0;

    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        bool c1 = c == 0xc2 && i + 1 < s.n && (unsigned char)s.p[i + 1] < 0xa0;
        str e = c1 ? S(UTF8_REPLACEMENT) : escape(c);
        if (!e.n)
            continue;
        put_bytes(b, s.p + from, i - from);
        buf_str(b, e);
        i += c1;
        from = i + 1;
    }
    put_bytes(b, s.p + from, s.n - from);
}

uint64_t html_anchor(const quoth_doc *d)
{
    return quotation_id(d, &(quotation){.content_n = 0}, 0);
}

/* --- A quotation -------------------------------------------------------------- */

uint32_t html_key(const quotation *q)
{
    return q->kind != QUOTH_MARKS && q->has_speaker ? q->speaker.entity : 0;
}

enum { COLORS = 8 };

void html_attributes(buf *b, const quotation *q, const char *class)
{
    uint32_t key = html_key(q);

    buf_fmt(b, " class=\"%s c%u\" data-kind=\"%s\" data-confidence=\"%u\"", class,
            key ? (unsigned)((key - 1) % COLORS + 1) : 0, kind_name(q->kind).p,
            percent_of(q->confidence));
    if (key)
        buf_fmt(b, " data-key=\"%" PRIu32 "\"", key);
}

bool html_is_named(const quotation *q)
{
    const party *p = &q->speaker;

    if (q->kind == QUOTH_MARKS || !q->has_speaker)
        return false;
    bool named = p->name.n > 0;
    for (size_t i = 0; i < p->members_n; i++)
        named |= p->members[i].name.n > 0;
    return named;
}

static void put_name(sheet *h, const party *p)
{
    PUT(h->b, "<bdi>");
    html_text(h->b, p->name.n ? p->name : html_words(h, p->range));
    PUT(h->b, "</bdi>");
    if (p->name.n && p->role.n) {
        PUT(h->b, ", <bdi>");
        html_text(h->b, p->role);
        PUT(h->b, "</bdi>");
    }
}

void html_who(sheet *h, const quotation *q)
{
    const party *p = &q->speaker;

    if (q->kind == QUOTH_MARKS)
        PUT(h->b, "nobody: not speech");
    else if (!q->has_speaker)
        PUT(h->b, "not named");
    else if (!p->members_n)
        put_name(h, p);
    for (size_t i = 0; q->kind != QUOTH_MARKS && q->has_speaker && i < p->members_n; i++) {
        if (i)
            PUT(h->b, " and ");
        put_name(h, &p->members[i]);
    }
}

static void begin_fact(sheet *h, const char *name)
{
    buf_fmt(h->b, "<span class=\"f\"><b>%s</b> ", name);
}

static void end_fact(sheet *h)
{
    PUT(h->b, "</span>");
}

static void text_fact(sheet *h, const char *name, str text)
{
    if (!text.n)
        return;
    begin_fact(h, name);
    PUT(h->b, "<bdi>");
    html_text(h->b, text);
    PUT(h->b, "</bdi>");
    end_fact(h);
}

/* The words "she", where they are not the name itself. */
static void put_printed(sheet *h, const quotation *q)
{
    str printed = html_words(h, q->speaker.range);

    if (q->speaker.resolved_by == QUOTH_BY_SELF)
        return;
    text_fact(h, "Printed as", printed);
    text_fact(h, "Resolved by", resolved_name(q->speaker.resolved_by));
}

static void put_chain(sheet *h, const quotation *q)
{
    for (size_t i = 0; i < q->source_n; i++) {
        const party *p = &q->source[i];
        str name = p->name.n ? p->name : html_words(h, p->range);
        text_fact(h, p->link == QUOTH_ORIGIN ? "From" : "Through", name);
    }
}

static void put_cue(sheet *h, const quotation *q)
{
    text_fact(h, "Cue", html_words(h, q->cue));
    if (q->force != QUOTH_ASSERTED)
        text_fact(h, "Force", force_name(q->force));
    if (q->has_addressee)
        text_fact(h, "Said to", html_words(h, q->addressee.range));
    put_chain(h, q);
}

static void put_kind(sheet *h, const quotation *q)
{
    begin_fact(h, "Kind");
    buf_str(h->b, kind_name(q->kind));
    if (q->kind == QUOTH_MARKS) {
        PUT(h->b, ", ");
        buf_str(h->b, why_name(q->why));
    } else if (q->has_speaker) {
        PUT(h->b, ", by ");
        buf_str(h->b, party_kind_name(q->speaker.kind));
    }
    if (!q->closed && q->quote_n)
        PUT(h->b, ", end inferred");
    if (q->altered)
        PUT(h->b, ", edited");
    end_fact(h);
}

void html_facts(sheet *h, const quotation *q)
{
    unsigned percent = percent_of(q->confidence);
    char clock[CLOCK];
    quoth_time t;

    begin_fact(h, "Speaker");
    html_who(h, q);
    end_fact(h);
    if (q->kind != QUOTH_MARKS) {
        if (q->has_speaker)
            put_printed(h, q);
        put_cue(h, q);
    }
    put_kind(h, q);
    if (time_of_words(h->d, q, &t))
        text_fact(h, "Time", clock_of(clock, t));
    begin_fact(h, "Confidence");
    buf_fmt(h->b, "%u.%02u", percent / 100, percent % 100);
    end_fact(h);
    begin_fact(h, "Record");
    buf_fmt(h->b, "%016" PRIx64, q->id);
    end_fact(h);
}

/* --- A document ------------------------------------------------------------------ */

void html_render(buf *b, quoth_doc *d, str id, offsets *o)
{
    sheet h = {.b = b, .d = d, .id = id, .o = o};
    uint64_t anchor = html_anchor(d);

    buf_fmt(b,
            "<article class=\"doc\" id=\"d-%016" PRIx64 "\" aria-labelledby=\"t-%016" PRIx64
            "\">\n<header><h2 id=\"t-%016" PRIx64 "\"><bdi>",
            anchor, anchor, anchor);
    html_text(b, id);
    PUT(b, "</bdi></h2></header>\n<div class=\"text\" dir=\"auto\">\n<p>");
    if (!html_marks(&h, &d->arena)) {
        b->failed = true;
        return;
    }
    PUT(b, "</p>\n</div>\n");
    if (!html_panel(&h, &d->arena))
        b->failed = true;
    PUT(b, "</article>\n");
}
