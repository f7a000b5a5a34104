/*
 * md_inline.c - the words of a paragraph of Markdown, without its marks.
 *
 *     He *said* [so](x): `no`   ->   keep:  111010000011...   ->   He said so: no
 *
 * The lines are put together; for every byte it is noted whether it is text. Code, tags,
 * escapes and links are found from left to right, then emphasis by the delimiter stack of
 * the CommonMark specification (0.31, "An algorithm for parsing nested emphasis"); what
 * is kept goes into the page. Where a search fails once it is not tried again.
 */
#include "base/utf8.h"
#include "read/md_scan.h"

enum { QUOTES_MOST = 8 }; /* <q> inside each other; deeper ones set no marks. */

/* --- Emission ----------------------------------------------------------------------- */

static uint32_t source_at(scan *s, size_t i)
{
    const shift_vec *v = &s->lines;

    while (s->line + 1 < v->n && v->at[s->line + 1].decoded <= i)
        s->line++;
    return v->at[s->line].raw + (uint32_t)(i - v->at[s->line].decoded);
}

/* Bytes from..to of the paragraph: as they stand in the source, line by line. */
static quoth_status put_run(scan *s, size_t from, size_t to)
{
    const shift_vec *v = &s->lines;

    while (from < to) {
        uint32_t at = source_at(s, from);
        size_t end = s->line + 1 < v->n ? v->at[s->line + 1].decoded : to;
        end = end < to ? end : to;
        uint32_t n = (uint32_t)(end - from);
        TRY(page_put(s->m->g, (piece){s->m->g->source.p + at, n, at, n}));
        from = end;
    }
    return QUOTH_OK;
}

static quoth_status put_tag(scan *s, tag_id id, bool closes, uint32_t at, uint32_t n)
{
    page *g = s->m->g;

    if (id == TAG_br) {
        TRY(page_open(g, TAG_br, at, n));
        page_close(g);
    } else if (id == TAG_q && !closes) {
        if (s->quotes == QUOTES_MOST)
            return QUOTH_OK;
        TRY(page_open(g, TAG_q, at, n));
        s->quotes++;
    } else if (id == TAG_q && s->quotes) {
        page_close(g);
        s->quotes--;
    } else if (tag_flags(id) & F_BLOCK) {
        for (; s->quotes; s->quotes--)
            page_close(g);
        TRY(page_open(g, TAG_hr, at, n));
        page_close(g);
    }
    return QUOTH_OK;
}

static quoth_status put_event(scan *s, const event *e)
{
    uint32_t at = source_at(s, e->at);
    entity_text t;

    if (e->kind == EVENT_TAG)
        return put_tag(s, (tag_id)e->tag, e->closes, at, e->n);
    if (entity_at((str){s->p + e->at, e->n}, &t))
        return entity_put(s->m->g, &t, at, e->n);
    return QUOTH_OK;
}

static quoth_status emit(scan *s)
{
    const event_vec *v = &s->events;
    size_t i = 0;

    s->line = 0;
    for (uint32_t k = 0; i < s->n;) {
        while (k < v->n && v->at[k].at < i)
            k++;
        size_t end = k < v->n ? v->at[k].at : s->n;
        if (i == end) {
            if (s->keep[i] != DROPPED)
                TRY(put_event(s, &v->at[k]));
            i += v->at[k++].n;
            continue;
        }
        size_t from = i;
        while (i < end && s->keep[i] == KEPT)
            i++;
        if (i > from)
            TRY(put_run(s, from, i));
        while (i < end && s->keep[i] != KEPT)
            i++;
    }
    for (; s->quotes; s->quotes--)
        page_close(s->m->g);
    return QUOTH_OK;
}

/* --- Emphasis ------------------------------------------------------------------------- */

static bool fits(const delimiter *open, const delimiter *close)
{
    if (open->c != close->c || !open->opens || !open->n)
        return false;
    if (close->c == '~')
        return open->n == close->n;
    bool both = open->closes || close->opens;
    return !(both && (open->was + close->was) % 3 == 0 && (open->was % 3 || close->was % 3));
}

/* The last delimiter at or before i that opens what `close` closes, or NONE. */
static uint32_t opener_of(scan *s, uint32_t i, const delimiter *close)
{
    const delimiter *d = s->delimiters.at;
    unsigned sign = close->c == '*' ? 0 : close->c == '_' ? 1 : 2;
    uint32_t *bottom = &s->bottom[sign][close->opens][close->was % 3];

    for (uint32_t k = i; k != NONE && (*bottom == NONE || k > *bottom); k = d[k].before)
        if (fits(&d[k], close))
            return k;
    *bottom = i;
    return NONE;
}

static void drop(scan *s, size_t at, size_t n)
{
    memset(s->keep + at, DROPPED, n);
}

static void emphasis(scan *s)
{
    delimiter *d = s->delimiters.at;
    uint32_t top = NONE; /* The last one that may still open something. */

    memset(s->bottom, 0xFF, sizeof s->bottom);
    for (uint32_t i = 0; i < s->delimiters.n; i++) {
        while (d[i].closes && d[i].n) {
            uint32_t k = top == NONE ? NONE : opener_of(s, top, &d[i]);
            if (k == NONE)
                break;
            uint32_t n = d[i].c == '~' ? d[i].n : d[k].n > 1 && d[i].n > 1 ? 2 : 1;
            d[k].n -= n;
            drop(s, d[k].at + d[k].n, n);
            drop(s, d[i].at, n);
            d[i].at += n;
            d[i].n -= n;
            top = d[k].n ? k : d[k].before;
        }
        if (d[i].opens && d[i].n) {
            d[i].before = top;
            top = i;
        }
    }
}

/* --- A paragraph ------------------------------------------------------------------------ */

/* The lines, put together; s->lines says where each stands. */
static bool gather(scan *s, const str *lines, uint32_t n)
{
    markdown *m = s->m;

    m->text.n = m->keep.n = 0;
    for (uint32_t i = 0; i < n; i++) {
        shift x = {(uint32_t)m->text.n, (uint32_t)(lines[i].p - m->g->source.p)};
        if (shift_push(m->g->a, &s->lines, x) != QUOTH_OK)
            return false;
        buf_str(&m->text, lines[i]);
        if (i + 1 < n)
            buf_char(&m->text, '\n');
    }
    if (!buf_room(&m->keep, m->text.n + 1) || m->text.failed)
        return false;
    s->p = m->text.p;
    s->n = m->text.n;
    s->keep = m->keep.p;
    memset(s->keep, KEPT, s->n + 1);
    return true;
}

quoth_status md_inline(markdown *m, const str *lines, uint32_t n)
{
    scan *s = m->scan;

    if (m->dry || !n)
        return QUOTH_OK;
    s->m = m;
    s->line = s->lines.n = s->events.n = s->delimiters.n = s->brackets.n = 0;
    s->ends = (scan_ends){0};
    if (!gather(s, lines, n))
        return QUOTH_FATAL;
    TRY(md_scan(s));
    emphasis(s);
    return emit(s);
}
