/*
 * subtitles.c - SubRip and WebVTT: the whole input is one document.
 *
 *     12                                  a number or a name, which says nothing
 *     00:00:31,000 --> 00:00:33,500       line of times
 *     - We looked for <i>another</i>      words, up to an empty line
 *
 * cues.c makes paragraphs of the words.  A cue whose times are damaged is named and left
 * out; those that were are told one by one before the document comes.
 */
#include <inttypes.h>

#include "base/ascii.h"
#include "base/str.h"
#include "read/cues.h"

enum { NAMED = 3, SURE = 6, HOURS_MOST = 1000 };

static bool is_number(str s)
{
    size_t n = 0;
    while (n < s.n && ascii_is_digit(s.p[n]))
        n++;
    return n && n == s.n;
}

/* --- Times -------------------------------------------------------------------------------- */

static bool number_at(str *s, unsigned most, uint32_t *x)
{
    size_t n = 0;

    for (*x = 0; n < s->n && ascii_is_digit(s->p[n]) && n < 5; n++)
        *x = 10 * *x + (uint32_t)(s->p[n] - '0');
    *s = str_cut(*s, n);
    return n && *x <= most;
}

static bool sign_at(str *s, const char *signs)
{
    if (!s->n || !strchr(signs, *s->p) || !*s->p)
        return false;
    *s = str_cut(*s, 1);
    return true;
}

/* "00:00:31,000", "00:31.000": milliseconds. */
static bool time_at(str *s, uint32_t *ms)
{
    uint32_t h = 0, m, sec, part = 0;

    if (!number_at(s, HOURS_MOST, &m) || !sign_at(s, ":") || !number_at(s, 59, &sec))
        return false;
    if (sign_at(s, ":")) {
        h = m;
        m = sec;
        if (!number_at(s, 59, &sec))
            return false;
    }
    if (!sign_at(s, ",.") || m > 59 || !number_at(s, 999, &part))
        return false;
    *ms = ((h * 60 + m) * 60 + sec) * 1000 + part;
    return true;
}

static const char *arrow_in(str s)
{
    for (const char *p = s.p, *end = s.p + s.n;
         end - p > 2 && (p = memchr(p, '-', (size_t)(end - p - 2))); p++)
        if (!memcmp(p, "-->", 3))
            return p;
    return NULL;
}

static bool times_of(str s, timing *t)
{
    s = str_trim(s);
    if (!time_at(&s, &t->start))
        return false;
    s = str_trim(s);
    if (!str_begins(s, "-->"))
        return false;
    s = str_trim(str_cut(s, 3));
    return time_at(&s, &t->end) && t->end >= t->start && (!s.n || *s.p == ' ' || *s.p == '\t');
}

/* Times whose arrow is damaged: "00:00:31,000 -> 00:00:33,500". */
static bool may_be_times(str s)
{
    size_t colons = 0;

    for (size_t i = 0; i < s.n; i++) {
        if (!strchr("0123456789:,.->= \t", s.p[i]))
            return false;
        colons += s.p[i] == ':';
    }
    return colons >= 2;
}

/* --- Which files? ------------------------------------------------------------------------- */

static bool is_vtt(str s)
{
    return str_begins(s, "WEBVTT") && (s.n == 6 || strchr(" \t\r\n", s.p[6]));
}

static int bid(str head, str name)
{
    timing t;
    bool named = reader_named(name, ".srt") || reader_named(name, ".vtt");

    if (is_vtt(head))
        return SURE;
    str line = str_trim(str_take_line(&head));
    if (times_of(line, &t))
        return SURE;
    if (!is_number(line))
        return named ? NAMED : 0;
    if (!head.n)
        return BID_MORE;
    str next = str_take_line(&head);
    return times_of(next, &t) ? SURE : named || arrow_in(next) ? NAMED : 0;
}

/* --- Lines -------------------------------------------------------------------------------- */

typedef struct {
    arena a;
    quoth_doc *doc; /* Until the damaged cues have been told. */
    damaged_vec bad;
    uint32_t told;
} held;

typedef struct {
    cues c;
    held *keep;
    uint32_t number; /* Of the line. */
    bool vtt;
    bool blank; /* No line says anything. */
    bool fresh; /* The line before was empty. */
    bool in;    /* The lines are words of a cue; */
    bool skips; /* they are to be left out. */
} parser;

static quoth_status lose(parser *x, uint32_t line)
{
    x->in = false;
    x->skips = true;
    return damaged_push(&x->keep->a, &x->keep->bad, line);
}

/* What begins behind an empty line and is no line of times; below is what follows. */
static quoth_status begin_block(parser *x, str line, str below)
{
    str next = str_take_line(&below);

    if (arrow_in(next))
        return QUOTH_OK; /* A number or a name. */
    if (may_be_times(line))
        return lose(x, x->number);
    if (x->vtt) {
        x->skips = true; /* NOTE, STYLE, REGION, and what else belongs to no cue. */
        x->in = false;
        return !str_begins(line, "NOTE") && may_be_times(next) ? lose(x, x->number + 1) : QUOTH_OK;
    }
    if (is_number(line) && str_trim(next).n)
        return lose(x, x->number + 1);
    /* An empty line inside a cue. */
    return x->in ? cues_line(&x->c, line) : QUOTH_OK;
}

static quoth_status put_line(parser *x, str line, str below)
{
    timing t = {0};

    if (!line.n) {
        x->fresh = true;
        x->skips = false;
        return QUOTH_OK;
    }
    bool fresh = x->fresh;
    x->fresh = false;
    if (x->skips)
        return QUOTH_OK;
    if (arrow_in(line)) {
        if (!times_of(line, &t))
            return lose(x, x->number);
        t.source = page_raw(x->c.g, (uint32_t)(line.p - x->c.g->source.p));
        x->in = true;
        TRY(timing_push(&x->keep->a, &x->c.times, t));
        cues_begin(&x->c, &t);
        return QUOTH_OK;
    }
    if (fresh)
        return begin_block(x, line, below);
    str next = str_take_line(&below);
    if (x->in && is_number(line) && arrow_in(next))
        return QUOTH_OK; /* No empty line stands before the next cue. */
    return x->in ? cues_line(&x->c, line) : QUOTH_OK;
}

static quoth_status grow(page *g, void *ctx)
{
    parser *x = ctx;
    str source = g->source;

    x->c.g = g;
    x->c.vtt = x->vtt = is_vtt(source);
    x->fresh = !x->vtt;
    x->blank = true;
    x->skips = x->vtt; /* The header. */
    buf_init(&x->c.plain, g->a->from);
    buf_init(&x->c.last, g->a->from);
    quoth_status status = page_open(g, TAG_body, 0, 0);
    while (source.n && status == QUOTH_OK) {
        str line = str_trim(str_take_line(&source));
        x->number++;
        x->blank &= !line.n;
        status = put_line(x, line, source);
    }
    if (status == QUOTH_OK && (x->c.plain.failed || x->c.last.failed))
        status = QUOTH_FATAL;
    if (status == QUOTH_OK) {
        cues_end(&x->c);
        page_close(g);
    }
    buf_free(&x->c.plain);
    buf_free(&x->c.last);
    return status;
}

/* --- The document --------------------------------------------------------------------------- */

static quoth_status keep_times(quoth_doc *d, const parser *x)
{
    const timing_vec *v = &x->c.times;

    TRY(timing_reserve(&d->arena, &d->times, v->n));
    if (v->n)
        memcpy(d->times.at, v->at, v->n * sizeof *v->at);
    d->times.n = v->n;
    d->voiced = x->c.voices;
    return QUOTH_OK;
}

static quoth_status read_all(quoth_reader *r, held *h, quoth_error *err)
{
    parser x = {.keep = h};
    const page_plan plan = {.grow = grow, .ctx = &x, .keep_id = true};

    TRY(page_whole(r, &plan, &h->doc, err));
    if (!x.c.times.n && !h->bad.n && !x.vtt && !x.blank)
        return fail(err, QUOTH_SKIP, "%s: no subtitles; skipped", r->label.p);
    if (keep_times(h->doc, &x) != QUOTH_OK)
        return fail(err, QUOTH_FATAL, "out of memory");
    r->done = false; /* Until all is told. */
    return QUOTH_OK;
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    held *h = r->state;

    if (!h) {
        h = r->state = arena_zero(&r->arena, 1, sizeof *h);
        if (!h)
            return fail(err, QUOTH_FATAL, "out of memory");
        arena_init(&h->a, r->arena.from);
        TRY(read_all(r, h, err));
    }
    if (h->told < h->bad.n)
        return fail(err, QUOTH_SKIP, "%s:%" PRIu32 ": times damaged; cue skipped", r->label.p,
                    h->bad.at[h->told++]);
    *doc = h->doc;
    h->doc = NULL;
    r->done = true;
    return QUOTH_OK;
}

static void close_state(quoth_reader *r)
{
    held *h = r->state;

    if (!h)
        return;
    doc_free(h->doc);
    arena_free(&h->a);
}

const format FORMAT_SUBTITLES = {.from = QUOTH_FROM_SUBTITLES,
                                 .bid = bid,
                                 .next = next,
                                 .name = "subtitles",
                                 .close = close_state};
