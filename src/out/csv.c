/* csv.c - one flat row a record, for spreadsheets and tables: csv and tsv. */
#include <inttypes.h>

#include "out/out.h"

/* quoth-records(7) describes them. */
#define COLUMNS(X)                                                                                 \
    X(id)                                                                                          \
    X(doc)                                                                                         \
    X(kind)                                                                                        \
    X(speaker)                                                                                     \
    X(speaker_name)                                                                                \
    X(speaker_role)                                                                                \
    X(speaker_kind)                                                                                \
    X(entity)                                                                                      \
    X(resolved_by)                                                                                 \
    X(cue)                                                                                         \
    X(cue_lemma)                                                                                   \
    X(force)                                                                                       \
    X(quote)                                                                                       \
    X(content)                                                                                     \
    X(quote_spans)                                                                                 \
    X(content_spans)                                                                               \
    X(closed)                                                                                      \
    X(altered)                                                                                     \
    X(addressee)                                                                                   \
    X(source)                                                                                      \
    X(source_role)                                                                                 \
    X(source_how)                                                                                  \
    X(paragraph)                                                                                   \
    X(sentence_start)                                                                              \
    X(sentence_end)                                                                                \
    X(time_start)                                                                                  \
    X(time_end)                                                                                    \
    X(confidence)                                                                                  \
    X(rule)                                                                                        \
    X(why)

#define BEHIND_COMMA(name) "," #name
#define BEHIND_TAB(name) "\t" #name

static const char commas[] = COLUMNS(BEHIND_COMMA) "\r\n";
static const char tabs[] = COLUMNS(BEHIND_TAB) "\r\n";

str csv_header(char separator)
{
    return separator == ',' ? (str){commas + 1, sizeof commas - 2}
                            : (str){tabs + 1, sizeof tabs - 2};
}

typedef struct {
    buf *b;
    const quoth_doc *d;
    offsets *o;
    char separator;
    size_t from; /* Where the cell begins. */
} row;

/* --- Cells ------------------------------------------------------------------ */

/* A bare cell that holds one of these, or a blank at its border, is read as
 * something else. */
static bool is_special(const row *w, char c)
{
    return c == '"' || c == '\r' || c == '\n' || c == w->separator;
}

static bool needs_quotes(const row *w, str s, size_t *marks)
{
    bool special = s.n && (s.p[0] == ' ' || s.p[s.n - 1] == ' ');

    *marks = 0;
    for (size_t i = 0; i < s.n; i++) {
        special |= is_special(w, s.p[i]);
        *marks += s.p[i] == '"';
    }
    return special;
}

/* Ends the cell: puts it between marks where it must be, each " in it twice.
 * It moves from behind, so that no byte is overwritten before it is read. */
static void end_cell(row *w)
{
    buf *b = w->b;
    size_t marks;

    if (!b->failed && needs_quotes(w, (str){b->p + w->from, b->n - w->from}, &marks) &&
        buf_room(b, marks + 2)) {
        size_t to = b->n + marks + 2;
        b->p[--to] = '"';
        for (size_t i = b->n; i-- > w->from;) {
            b->p[--to] = b->p[i];
            if (b->p[i] == '"')
                b->p[--to] = '"';
        }
        b->p[--to] = '"';
        b->n += marks + 2;
    }
    buf_char(b, w->separator);
    w->from = b->n;
}

static void cell(row *w, str s)
{
    put_bytes(w->b, s.p, s.n);
    end_cell(w);
}

static void number_cell(row *w, uint32_t x)
{
    if (x)
        buf_fmt(w->b, "%" PRIu32, x);
    end_cell(w);
}

static void bool_cell(row *w, bool yes)
{
    cell(w, yes ? S("true") : S("false"));
}

static str words_of(const row *w, range r)
{
    return doc_slice(w->d, r.start, r.end);
}

static void pieces_cell(row *w, const range *r, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i)
            buf_char(w->b, ' ');
        buf_str(w->b, words_of(w, r[i]));
    }
    end_cell(w);
}

/* 140-153 161-170 */
static void spans_cell(row *w, const range *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        buf_fmt(w->b, "%s%" PRIu32 "-%" PRIu32, i ? " " : "", offsets_at(w->o, r[i].start),
                offsets_at(w->o, r[i].end));
    end_cell(w);
}

/* --- Columns ------------------------------------------------------------------ */

typedef str field_of(const row *w, const party *p);

static str printed(const row *w, const party *p)
{
    return words_of(w, p->range);
}

static str name(const row *w, const party *p)
{
    (void)w;
    return p->name;
}

static str role(const row *w, const party *p)
{
    (void)w;
    return p->role;
}

static str name_or_printed(const row *w, const party *p)
{
    return p->name.n ? p->name : printed(w, p);
}

static str link_role(const row *w, const party *p)
{
    (void)w;
    return p->link == QUOTH_ORIGIN ? S("origin") : S("relay");
}

static str how(const row *w, const party *p)
{
    (void)w;
    return p->how;
}

/* "Lund; Ada Mo": as many fields as parties, unless all are empty. */
static void parties_cell(row *w, const party *p, size_t n, field_of *field)
{
    size_t some = 0;

    for (size_t i = 0; i < n; i++)
        some += field(w, &p[i]).n;
    for (size_t i = 0; i < n && some; i++) {
        if (i)
            PUT(w->b, "; ");
        buf_str(w->b, field(w, &p[i]));
    }
    end_cell(w);
}

static void put_speaker(row *w, const quotation *q)
{
    const party *p = &q->speaker, *each = p->members_n ? p->members : p;
    bool known = q->kind != QUOTH_MARKS && q->has_speaker;
    size_t n = known ? (p->members_n ? p->members_n : 1) : 0;

    cell(w, known ? printed(w, p) : S(""));
    parties_cell(w, each, n, name);
    parties_cell(w, each, n, role);
    cell(w, known ? party_kind_name(p->kind) : S(""));
    number_cell(w, known ? p->entity : 0);
    cell(w, known ? resolved_name(p->resolved_by) : S(""));
}

static void put_cue(row *w, const quotation *q)
{
    bool cued = q->kind != QUOTH_MARKS && q->cue.start < q->cue.end;

    cell(w, cued ? words_of(w, q->cue) : S(""));
    cell(w, cued ? q->cue_lemma : S(""));
    cell(w, cued ? force_name(q->force) : S(""));
}

static void put_content(row *w, const quotation *q)
{
    pieces_cell(w, q->quote, q->quote_n);
    pieces_cell(w, q->content, q->content_n);
    spans_cell(w, q->quote, q->quote_n);
    spans_cell(w, q->content, q->content_n);
    bool_cell(w, q->closed);
    bool_cell(w, q->altered);
}

static void put_chain(row *w, const quotation *q)
{
    bool told = q->kind != QUOTH_MARKS && q->has_addressee;

    cell(w, told ? printed(w, &q->addressee) : S(""));
    parties_cell(w, q->source, q->source_n, name_or_printed);
    parties_cell(w, q->source, q->source_n, link_role);
    parties_cell(w, q->source, q->source_n, how);
}

/* 31.500, in seconds. */
static void put_time(row *w, const quotation *q)
{
    quoth_time t;
    bool known = time_of_words(w->d, q, &t);

    if (known)
        buf_fmt(w->b, "%" PRIu32 ".%03" PRIu32, t.start / 1000, t.start % 1000);
    end_cell(w);
    if (known)
        buf_fmt(w->b, "%" PRIu32 ".%03" PRIu32, t.end / 1000, t.end % 1000);
    end_cell(w);
}

static void put_place(row *w, const quotation *q)
{
    bool known = q->sentence.start < q->sentence.end;
    unsigned percent = percent_of(q->confidence);

    number_cell(w, q->paragraph);
    if (known)
        buf_fmt(w->b, "%" PRIu32, offsets_at(w->o, q->sentence.start));
    end_cell(w);
    number_cell(w, known ? offsets_at(w->o, q->sentence.end) : 0);
    put_time(w, q);
    buf_fmt(w->b, "%u.%02u", percent / 100, percent % 100);
    end_cell(w);
    cell(w, q->rule);
    cell(w, q->kind == QUOTH_MARKS ? why_name(q->why) : S(""));
}

void csv_render(buf *b, const quoth_doc *d, str id, offsets *o, char separator)
{
    row w = {.b = b, .d = d, .o = o, .separator = separator};

    for (uint32_t i = 0; i < d->quotations.n && !b->failed; i++) {
        const quotation *q = &d->quotations.at[i];
        w.from = b->n;
        buf_fmt(b, "%016" PRIx64, q->id);
        end_cell(&w);
        cell(&w, id);
        cell(&w, kind_name(q->kind));
        put_speaker(&w, q);
        put_cue(&w, q);
        put_content(&w, q);
        put_chain(&w, q);
        put_place(&w, q);
        if (b->failed)
            return;
        b->n--; /* The separator behind the last cell. */
        PUT(b, "\r\n");
    }
}
