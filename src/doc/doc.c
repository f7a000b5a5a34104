#include "doc/doc.h"

quoth_doc *doc_new(allocator from)
{
    arena a;
    arena_init(&a, from);
    quoth_doc *d = arena_zero(&a, 1, sizeof *d);
    bool *starved = arena_zero(&a, 1, sizeof *starved);
    if (!d || !starved) {
        arena_free(&a);
        return NULL;
    }
    d->starved = starved;
    d->arena = a;
    buf_init(&d->explain, from);
    buf_init(&d->rendered, from);
    return d;
}

void doc_free(quoth_doc *d)
{
    if (!d)
        return;
    buf_free(&d->explain);
    buf_free(&d->rendered);
    arena a = d->arena; /* d itself lies inside. */
    arena_free(&a);
}

str rule_name(rule r)
{
    static const str names[] = {
#define X(name, text) {text, sizeof(text) - 1},
        RULES(X)
#undef X
    };
    return names[r];
}

/* The last piece that begins at or before that byte; the first if none does. */
static const origin *piece_at(const quoth_doc *d, uint32_t byte)
{
    uint32_t low = 0, high = d->origins.n;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (d->origins.at[middle].text <= byte)
            low = middle;
        else
            high = middle;
    }
    return &d->origins.at[low];
}

range doc_origin(const quoth_doc *d, range r)
{
    if (!d->origins.n)
        return r;
    const origin *a = piece_at(d, r.start), *z = piece_at(d, r.end > r.start ? r.end - 1 : r.start);
    bool next = r.start >= a->text + a->n && a + 1 < d->origins.at + d->origins.n;
    range out = {a->source, z->source + z->source_n};

    if (next)
        out.start = a[1].source;
    else if (a->n == a->source_n && r.start > a->text)
        out.start += r.start - a->text < a->n ? r.start - a->text : a->n;
    if (z->n == z->source_n && r.end > z->text && r.end - z->text < z->n)
        out.end = z->source + (r.end - z->text);
    if (out.end < out.start) /* The page was put in another order. */
        out.end = out.start;
    return out;
}

uint32_t doc_span_from(const quoth_doc *d, uint32_t byte)
{
    uint32_t low = 0, high = d->spans.n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->tokens.at[d->spans.at[middle].open].start < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last that begins at or before that byte of what was read, or NULL. */
static const timing *timing_at(const quoth_doc *d, uint32_t byte)
{
    uint32_t low = 0, high = d->times.n;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->times.at[middle].source <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &d->times.at[low - 1] : NULL;
}

bool doc_time(const quoth_doc *d, range r, quoth_time *t)
{
    if (!d->times.n || r.start >= r.end)
        return false;
    range from = doc_origin(d, r);
    const timing *a = timing_at(d, from.start), *z = timing_at(d, from.end ? from.end - 1 : 0);
    if (!a || !z)
        return false;
    *t = (quoth_time){a->start, z->end > a->start ? z->end : a->end};
    return true;
}
