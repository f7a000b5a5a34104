/*
 * html_text.c - the nodes that are left become text.
 *
 * Blocks are set apart by an empty line, <br> ends a line, blanks run together as in
 * a browser.  <q> and <blockquote> stand for quotation marks and get them, “ and ”, if
 * they bring none of their own: a new one for every paragraph of a blockquote, as in
 * print.  Who said it stands below, behind a dash, if the page names him there.  Every piece of the text knows where it stands in the page.
 */
#include "read/html.h"

typedef struct {
    page *g;
    quoth_doc *d;
    buf b;
    uint32_t shift;    /* Of page.shifts: the last that was asked for. */
    uint32_t lines;    /* Line ends that are due before the next text: 0 to 2. */
    bool blank;        /* A blank is due; */
    uint32_t blank_at; /* it stands there. */
    uint32_t pre;      /* How many <pre> are open. */
    /* The outermost blockquote. */
    uint32_t quote;                  /* Its node, or NONE; it sets marks if sets_marks. */
    bool sets_marks, is_open, aside; /* aside: the words are who said it, */
    bool quoted;                     /* It sets marks or brings its own. */
    bool signs;                      /* and a dash is due before them, if they bring none. */
    uint32_t text;                   /* The node whose text is put. */
    uint32_t signed_parent;          /* Of the blockquote that ended last, ... */
    size_t signed_end;               /* ... where its text does. */
    size_t quote_at;                 /* Bytes of text before it. */
    uint32_t quote_from;             /* Byte of the text. */
    uint32_t q, q_from;              /* The outermost <q>, or NONE. */
    quoth_status status;
} writer;

#define OPEN "\xE2\x80\x9C"
#define CLOSE "\xE2\x80\x9D"
#define DASH "\xE2\x80\x94 "

/* --- Pieces and where they stand ------------------------------------------------------ */

/* The bytes of the page that a place in the decoded page stands for; *to is where
 * both stop running in parallel. */
static uint32_t raw_at(writer *w, uint32_t at, uint32_t *to)
{
    const shift_vec *v = &w->g->shifts;

    *to = UINT32_MAX;
    if (!v->n)
        return at;
    while (w->shift > 0 && v->at[w->shift].decoded > at)
        w->shift--;
    while (w->shift + 1 < v->n && v->at[w->shift + 1].decoded <= at)
        w->shift++;
    shift s = v->at[w->shift];
    if (s.decoded > at) { /* Before the first: the same offsets. */
        *to = s.decoded;
        return at;
    }
    if (w->shift + 1 < v->n)
        *to = v->at[w->shift + 1].decoded;
    return s.raw + (at - s.decoded);
}

static uint32_t raw_end(writer *w, uint32_t end)
{
    uint32_t to;
    return raw_at(w, end, &to);
}

static void note_origin(writer *w, origin o)
{
    origin_vec *v = &w->d->origins;
    origin *last = v->n ? &v->at[v->n - 1] : NULL;

    if (last && last->n == last->source_n && o.n == o.source_n && last->text + last->n == o.text &&
        last->source + last->n == o.source)
        last->n = last->source_n = last->n + o.n;
    else if (origin_push(&w->d->arena, v, o) != QUOTH_OK)
        w->status = QUOTH_FATAL;
}

/* n bytes that stand for source_n bytes of the decoded page. */
static void put(writer *w, const char *p, uint32_t n, uint32_t source, uint32_t source_n)
{
    uint32_t text = (uint32_t)w->b.n;

    buf_put(&w->b, p, n);
    if (n != source_n) {
        uint32_t to, raw = raw_at(w, source, &to);
        note_origin(w, (origin){text, n, raw, raw_end(w, source + source_n) - raw});
        return;
    }
    while (n) {
        uint32_t to, raw = raw_at(w, source, &to);
        uint32_t part = to - source < n ? to - source : n;
        note_origin(w, (origin){text, part, raw, raw_end(w, source + part) - raw});
        text += part;
        source += part;
        n -= part;
    }
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* --- Marks of blockquotes -------------------------------------------------------------- */

/* It stands for the tag: a piece of its own, even for <q>, which is as long. */
static void put_open(writer *w, const tag *t)
{
    uint32_t to, raw = raw_at(w, t->source, &to);
    origin o = {(uint32_t)w->b.n, 3, raw, raw_end(w, t->source + t->source_n) - raw};

    if (origin_push(&w->d->arena, &w->d->origins, o) != QUOTH_OK)
        w->status = QUOTH_FATAL;
    buf_put(&w->b, OPEN, 3);
}

static const tag *tag_of(const page *g, uint32_t i)
{
    return &g->tags.at[g->nodes.at[i].tag];
}

static void note_cited(writer *w, uint32_t from, const tag *t)
{
    cited c = {{from, (uint32_t)w->b.n}, arena_copy(&w->d->arena, t->value)};

    if (!t->value.n)
        return;
    if (!c.url.p || cited_push(&w->d->arena, &w->d->cited, c) != QUOTH_OK)
        w->status = QUOTH_FATAL;
}

/* It stands where the words before it end. */
static void put_close(writer *w)
{
    const origin_vec *v = &w->d->origins;
    uint32_t at = v->n ? v->at[v->n - 1].source + v->at[v->n - 1].source_n : 0;

    note_origin(w, (origin){(uint32_t)w->b.n, 3, at, 0});
    buf_put(&w->b, CLOSE, 3);
}

static void close_quote(writer *w)
{
    const tag *t = w->is_open ? tag_of(w->g, w->quote) : NULL;

    if (!t)
        return;
    put_close(w);
    note_cited(w, w->quote_from, t);
    w->is_open = false;
}

/* A line such as "- Ana Ruiz" below the words says whose they are. */
static bool is_dash(const char *p, size_t n)
{
    return (n >= 2 && p[0] == '-' && (p[1] == ' ' || p[1] == '-')) ||
           (n >= 3 && (!memcmp(p, "\xE2\x80\x94", 3) || !memcmp(p, "\xE2\x80\x93", 3) ||
                       !memcmp(p, "\xE2\x80\x95", 3)));
}

/* The first character of the text of the blockquote behind node i; 0: there is none, SOME: it
 * would have to be looked for too far. */
static char text_behind(const writer *w, uint32_t i)
{
    enum { LOOKED_AT = 32, SOME = 'x' };
    const page *g = w->g;
    uint32_t end = g->nodes.at[w->quote].end, looked = 0;

    for (uint32_t k = g->nodes.at[i].end; k < end; k++) {
        const node *x = &g->nodes.at[k];
        if (x->removed) {
            k = x->end - 1;
        } else {
            for (uint32_t q = x->first; q < x->last; q++)
                for (uint32_t c = 0; c < g->pieces.at[q].n; c++)
                    if (!is_blank(g->pieces.at[q].p[c]))
                        return g->pieces.at[q].p[c];
        }
        if (++looked == LOOKED_AT)
            return SOME;
    }
    return 0;
}

/* Do the words so far end as a sentence does? */
static bool sentence_over(const writer *w)
{
    static const char *const ENDS[] = {".", "!", "?", "\"", CLOSE, "\xE2\x80\xA6"};

    for (size_t i = 0; i < LEN(ENDS); i++) {
        size_t n = strlen(ENDS[i]);
        if (w->b.n >= n && !memcmp(w->b.p + w->b.n - n, ENDS[i], n))
            return true;
    }
    return false;
}

/* Does node i of a blockquote hold who said its words?  <cite> may be a book in them. */
static bool is_signer(const writer *w, uint32_t i)
{
    const node *x = &w->g->nodes.at[i];

    if (x->id == TAG_footer || x->id == TAG_figcaption)
        return true;
    if ((x->id != TAG_cite && !(x->hints & (H_BYLINE | H_SIGNER))) || w->b.n == w->quote_at)
        return false;
    char behind = text_behind(w, i);
    return w->lines ? !behind || behind == ',' : !behind && sentence_over(w);
}

/* A caption in a figure that stands among the words tells of a picture. */
static bool is_of_picture(const writer *w, uint32_t i)
{
    const node *x = &w->g->nodes.at[i];
    return x->id == TAG_figcaption && w->g->nodes.at[x->parent].id == TAG_figure;
}

static void begin_signature(writer *w, bool dash)
{
    w->aside = true;
    w->signs = dash;
    close_quote(w);
    if (w->b.n)
        w->lines = 2;
}

/* A new paragraph is about to start with those words. */
static void start_paragraph(writer *w, const char *p, size_t n)
{
    if (w->quote == NONE || !w->sets_marks)
        return;
    if (w->aside || is_dash(p, n)) {
        w->aside = true;
        close_quote(w);
    }
}

static void open_quote(writer *w)
{
    if (w->quote == NONE || !w->sets_marks || w->aside)
        return;
    if (!w->is_open)
        w->quote_from = (uint32_t)w->b.n;
    w->is_open = true;
    put_open(w, tag_of(w->g, w->quote));
}

/* --- Text ------------------------------------------------------------------------------ */

/* A dash before who said it, if the words p bring none. */
static void put_dash(writer *w, const char *p, size_t n)
{
    const origin_vec *v = &w->d->origins;
    uint32_t at = v->n ? v->at[v->n - 1].source + v->at[v->n - 1].source_n : 0;

    w->signs = false;
    if (is_dash(p, n))
        return;
    note_origin(w, (origin){(uint32_t)w->b.n, 4, at, 0});
    buf_put(&w->b, DASH, 4);
}

/* Nothing of p was put yet: what is due before it comes first. */
static void put_due(writer *w, const char *p, size_t n)
{
    bool first = !w->b.n;

    if (w->lines == 1 && w->quote != NONE && !w->aside && is_dash(p, n) && !text_behind(w, w->text))
        begin_signature(w, true); /* The last line of the last paragraph. */
    if (w->lines || first) {
        if (w->lines > 1 || first)
            start_paragraph(w, p, n);
        if (!first)
            buf_put(&w->b, "\n\n", w->lines);
        if (w->lines > 1 || first)
            open_quote(w);
        if (w->signs)
            put_dash(w, p, n);
    } else if (w->blank) {
        put(w, " ", 1, w->blank_at, 1);
    }
    w->lines = 0;
    w->blank = false;
}

/* From i on as far as it stands in the text as it is: single spaces inside. */
static uint32_t run_length(const piece *x, uint32_t i)
{
    uint32_t from = i;

    while (i < x->n && (unsigned char)x->p[i] != 0 &&
           (!is_blank(x->p[i]) ||
            (x->p[i] == ' ' && i > from && i + 1 < x->n && !is_blank(x->p[i + 1]))))
        i++;
    return i - from;
}

static bool at_line_start(const writer *w)
{
    return w->lines || !w->b.n;
}

static void put_piece(writer *w, const piece *x)
{
    bool literal = x->n == x->source_n;

    for (uint32_t i = 0; i < x->n && w->status == QUOTH_OK;) {
        uint32_t n = run_length(x, i), at = literal ? x->source + i : x->source;
        if (at_line_start(w) && x->n - i >= 2 && !memcmp(x->p + i, "\xC2\xA0", 2)) {
            i += 2; /* No paragraph of hard blanks alone. */
        } else if (n) {
            put_due(w, x->p + i, n);
            put(w, x->p + i, n, at, literal ? n : x->source_n);
            i += n;
        } else if (x->p[i] == '\n' && w->pre) {
            w->lines += w->lines < 2 && w->b.n;
            i++;
        } else {
            if (is_blank(x->p[i]) && !w->blank) {
                w->blank = true;
                w->blank_at = at;
            }
            i++;
        }
    }
}

/* --- Elements -------------------------------------------------------------------------- */

static void end_block(writer *w)
{
    if (w->b.n)
        w->lines = 2;
    w->blank = false;
}

/* Whether the first words inside bring a mark of their own. */
static bool begins_with_mark(const page *g, uint32_t i)
{
    static const char *const MARKS[] = {
        "\"",       "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x98", "\xC2\xAB",
        "\xC2\xBB", "``"};
    const node *x = &g->nodes.at[i];

    for (uint32_t k = i + 1; k < x->end; k++) {
        const node *y = &g->nodes.at[k];
        if (y->removed) {
            k = y->end - 1;
            continue;
        }
        for (uint32_t q = y->first; q < y->last; q++) {
            const piece *t = &g->pieces.at[q];
            uint32_t c = 0;
            while (c < t->n && is_blank(t->p[c]))
                c++;
            for (size_t m = 0; c < t->n && m < LEN(MARKS); m++)
                if (t->n - c >= strlen(MARKS[m]) && !memcmp(t->p + c, MARKS[m], strlen(MARKS[m])))
                    return true;
            if (c < t->n)
                return false;
        }
    }
    return true; /* No words at all. */
}

static void enter(writer *w, uint32_t i, const measure *m)
{
    const node *x = &w->g->nodes.at[i];
    tag_id id = (tag_id)x->id;

    if (tag_flags(id) & F_BLOCK)
        end_block(w);
    if (id == TAG_br)
        w->lines += w->lines < 2 && w->b.n;
    w->pre += id == TAG_pre || id == TAG_listing || id == TAG_xmp;
    if (id == TAG_blockquote && w->quote == NONE) {
        w->quote = i;
        w->quote_at = w->b.n;
        /* What holds more than half of all is set off for its looks. */
        w->quoted = begins_with_mark(w->g, i);
        w->sets_marks = !w->quoted && 2 * m[i].chars < m[0].chars;
        w->quoted |= w->sets_marks;
        w->aside = w->is_open = w->signs = false;
    }
    if (w->quote != NONE ? w->quoted && !w->aside && is_signer(w, i)
                         : id == TAG_figcaption && w->b.n && w->signed_end == w->b.n &&
                               x->parent == w->signed_parent)
        begin_signature(w, w->quote == NONE || !is_of_picture(w, i));
    if (id == TAG_q && !begins_with_mark(w->g, i)) {
        put_due(w, "", 0);
        put_open(w, tag_of(w->g, i));
    }
    if (id == TAG_q && w->q == NONE) {
        w->q = i;
        w->q_from = (uint32_t)w->b.n;
    }
}

/* Behind the inside of node i. */
static void leave(writer *w, uint32_t i)
{
    const node *x = &w->g->nodes.at[i];
    tag_id id = (tag_id)x->id;

    if (id == TAG_q && !begins_with_mark(w->g, i))
        put_close(w);
    if (w->q == i) {
        note_cited(w, w->q_from, tag_of(w->g, i));
        w->q = NONE;
    }
    if (w->quote == i) {
        close_quote(w);
        w->signed_parent = w->quoted && !w->aside ? x->parent : NONE;
        w->signed_end = w->b.n;
        w->quote = NONE;
    }
    w->pre -= id == TAG_pre || id == TAG_listing || id == TAG_xmp;
    if (tag_flags(id) & F_BLOCK)
        end_block(w);
}

/* The node and its inside. */
static void put_node(writer *w, uint32_t top, const measure *m)
{
    const page *g = w->g;
    uint32_t i = top, end = g->nodes.at[top].end, open = g->nodes.at[top].parent;

    while (i < end && w->status == QUOTH_OK && !w->b.failed) {
        const node *x = &g->nodes.at[i];
        while (open != x->parent) { /* What has ended since. */
            leave(w, open);
            open = g->nodes.at[open].parent;
        }
        if (x->removed) {
            i = x->end;
            continue;
        }
        if (x->id == TAG_NONE) {
            w->text = i;
            for (uint32_t k = x->first; k < x->last; k++)
                put_piece(w, &g->pieces.at[k]);
        } else {
            enter(w, i, m);
            open = i;
        }
        i++;
    }
    while (open != g->nodes.at[top].parent && w->status == QUOTH_OK) {
        leave(w, open);
        open = g->nodes.at[open].parent;
    }
}

static void put_title(writer *w, const measure *m)
{
    uint32_t i = w->g->title;

    if (i == NONE || node_stands(w->g, i))
        return;
    bool removed = w->g->nodes.at[i].removed;
    for (uint32_t k = i; k < w->g->nodes.at[i].end; k++)
        w->g->nodes.at[k].removed = false;
    put_node(w, i, m);
    w->g->nodes.at[i].removed = removed;
    end_block(w);
}

quoth_status page_text(page *g, quoth_doc *d, size_t limit)
{
    writer w = {.g = g, .d = d, .quote = NONE, .q = NONE, .signed_parent = NONE};
    measure *m = arena_alloc(g->a, g->nodes.n, sizeof *m);

    if (!m)
        return QUOTH_FATAL;
    html_measure(g, m);
    buf_init(&w.b, g->a->from);
    put_title(&w, m);
    put_node(&w, 0, m);
    if (w.b.n > limit)
        w.status = QUOTH_SKIP;
    if (w.status == QUOTH_OK) {
        d->text = arena_copy(&d->arena, (str){w.b.p, w.b.n});
        w.status = d->text.p && !w.b.failed ? QUOTH_OK : QUOTH_FATAL;
    }
    buf_free(&w.b);
    return w.status;
}
