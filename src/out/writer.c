#include <errno.h>

#include "lex/model.h"
#include "out/out.h"
#include "out/report.h"
#include "out/sqlite.h"

struct quoth_writer {
    allocator from;
    quoth_style style;
    quoth_write_fn *fn;
    void *ctx;
    bool begun;     /* A document with quotations has been written. */
    database *db;   /* to sqlite */
    report *report; /* to html */
};

/* What stands around the documents. */
typedef struct {
    str first, between, last;
    str none; /* Instead of all, where no document wrote anything. */
} frame;

#define GRAPH "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"@graph\":["

static frame frame_of(quoth_to to)
{
    switch (to) {
    case QUOTH_TO_JSON:
        return (frame){S("[\n"), S(",\n"), S("\n]\n"), S("[]\n")};
    case QUOTH_TO_TEXT:
        return (frame){S(""), S("\n"), S(""), S("")};
    case QUOTH_TO_CSV:
        return (frame){.first = csv_header(','), .none = csv_header(',')};
    case QUOTH_TO_TSV:
        return (frame){.first = csv_header('\t'), .none = csv_header('\t')};
    case QUOTH_TO_JSONLD:
        return (frame){S(GRAPH "\n"), S(",\n"), S("\n]}\n"), S(GRAPH "]}\n")};
    default:
        return (frame){.none = S("")};
    }
}

static void render_as(buf *b, quoth_doc *d, str id, offsets *o, const quoth_style *style)
{
    switch (style->to) {
    case QUOTH_TO_TEXT:
        text_render(b, d, id, o, style->color);
        break;
    case QUOTH_TO_JSON:
        jsonl_render(b, d, id, o, S(",\n"), S(""));
        break;
    case QUOTH_TO_CSV:
        csv_render(b, d, id, o, ',');
        break;
    case QUOTH_TO_TSV:
        csv_render(b, d, id, o, '\t');
        break;
    case QUOTH_TO_HTML:
        html_render(b, d, id, o);
        break;
    case QUOTH_TO_JSONLD:
        jsonld_render(b, d, id, o);
        break;
    default:
        jsonl_render(b, d, id, o, S("\n"), S("\n"));
    }
}

static quoth_offsets unit_of(const quoth_style *style)
{
    bool fixed = style->to == QUOTH_TO_JSONLD || style->to == QUOTH_TO_SQLITE;
    return fixed ? QUOTH_CHAR : style->offsets;
}

static void render(quoth_doc *d, const quoth_style *style)
{
    buf *b = &d->rendered;
    offsets o;
    str id = clean_id(d);

    quoth_offsets unit = unit_of(style);

    if (id.p && style->to == QUOTH_TO_DOCUMENT)
        document_render(b, d, id);
    else if (!id.p || offsets_init(&o, d, unit) != QUOTH_OK)
        b->failed = true;
    else
        render_as(b, d, id, &o, style);
}

static quoth_status check_style(const quoth_style *style, quoth_error *err)
{
    if ((unsigned)style->to > QUOTH_TO_SQLITE)
        return fail(err, QUOTH_FATAL, "no format of output has the number %d", (int)style->to);
    if ((unsigned)style->offsets > QUOTH_UTF16)
        return fail(err, QUOTH_FATAL, "no unit of offsets has the number %d", (int)style->offsets);
    return QUOTH_OK;
}

/* Is what d holds what this style gives? */
static bool is_rendered_so(const quoth_doc *d, const quoth_style *style)
{
    const quoth_style *s = &d->rendered_in;

    return d->is_rendered && s->to == style->to && unit_of(s) == unit_of(style) &&
           (s->to != QUOTH_TO_TEXT || s->color == style->color);
}

quoth_status quoth_doc_render(quoth_doc *d, const quoth_style *style, quoth_error *err)
{
    TRY(check_style(style, err));
    d->is_rendered = false;
    d->rendered.n = 0;
    if (style->to == QUOTH_TO_DOCUMENT ||
        (d->extracted && (d->quotations.n || style->to == QUOTH_TO_HTML)))
        render(d, style);
    if (d->rendered.failed) {
        buf_free(&d->rendered);
        return fail(err, QUOTH_FATAL, "out of memory while writing the quotations");
    }
    d->is_rendered = d->extracted || style->to == QUOTH_TO_DOCUMENT; /* Else not for good. */
    d->rendered_in = (quoth_style){style->to, style->offsets, style->color, NULL};
    return QUOTH_OK;
}

quoth_writer *quoth_writer_new(const quoth_model *m, const quoth_style *style, quoth_write_fn *fn,
                               void *ctx, quoth_error *err)
{
    if (check_style(style, err) != QUOTH_OK)
        return NULL;
    if (style->to == QUOTH_TO_SQLITE && (!style->database || !*style->database)) {
        (void)fail(err, QUOTH_FATAL, "a database needs the name of a file");
        return NULL;
    }
    quoth_writer *w = alloc_resize(m->from, NULL, sizeof *w);
    if (!w) {
        (void)fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    *w = (quoth_writer){.from = m->from, .style = *style, .fn = fn, .ctx = ctx};
    bool ok = true;
    if (style->to == QUOTH_TO_SQLITE)
        ok = (w->db = database_open(m->from, style->database, err));
    else if (style->to == QUOTH_TO_HTML && !(w->report = report_new(m->from)))
        ok = fail(err, QUOTH_FATAL, "out of memory") == QUOTH_OK;
    if (ok)
        return w;
    quoth_writer_free(w);
    return NULL;
}

static quoth_status emit(quoth_writer *w, str s, quoth_error *err)
{
    errno = 0;
    if (s.n == 0 || w->fn(w->ctx, s.p, s.n) == 0)
        return QUOTH_OK;

    char why[128];
    if (!errno || strerror_r(errno, why, sizeof why) != 0)
        return fail(err, QUOTH_FATAL, "cannot write");
    return fail(err, QUOTH_FATAL, "cannot write: %s", why);
}

static quoth_status add_rows(quoth_writer *w, quoth_doc *d, quoth_error *err)
{
    offsets o;
    str id = clean_id(d);

    if (!id.p || offsets_init(&o, d, QUOTH_CHAR) != QUOTH_OK)
        return fail(err, QUOTH_FATAL, "out of memory");
    return database_put(w->db, d, id, &o, (str){d->rendered.p, d->rendered.n}, err);
}

/* Around a report stands what its documents say together. */
static quoth_status emit_around(quoth_writer *w, bool head, quoth_error *err)
{
    buf b;
    quoth_status status;

    buf_init(&b, w->from);
    if (head)
        report_head(&b);
    else
        report_tail(w->report, &b);
    status = b.failed ? fail(err, QUOTH_FATAL, "out of memory") : emit(w, (str){b.p, b.n}, err);
    buf_free(&b);
    return status;
}

static quoth_status index_document(quoth_writer *w, quoth_doc *d, quoth_error *err)
{
    str id = clean_id(d);

    if (!id.p || !report_add(w->report, d, id))
        return fail(err, QUOTH_FATAL, "out of memory");
    return w->begun ? QUOTH_OK : emit_around(w, true, err);
}

quoth_status quoth_writer_put(quoth_writer *w, quoth_doc *d, quoth_error *err)
{
    if (!is_rendered_so(d, &w->style))
        TRY(quoth_doc_render(d, &w->style, err));
    if (w->db)
        return add_rows(w, d, err);
    if (!d->rendered.n)
        return QUOTH_OK;
    if (w->report)
        TRY(index_document(w, d, err));

    frame f = frame_of(w->style.to);
    TRY(emit(w, w->begun ? f.between : f.first, err));
    w->begun = true;
    return emit(w, (str){d->rendered.p, d->rendered.n}, err);
}

quoth_status quoth_writer_end(quoth_writer *w, quoth_error *err)
{
    if (w->db)
        return database_end(w->db, err);
    if (w->report && !w->begun)
        TRY(emit_around(w, true, err));
    if (w->report)
        return emit_around(w, false, err);
    frame f = frame_of(w->style.to);
    return emit(w, w->begun ? f.last : f.none, err);
}

void quoth_writer_free(quoth_writer *w)
{
    if (!w)
        return;
    database_free(w->db);
    report_free(w->report);
    alloc_free(w->from, w);
}
