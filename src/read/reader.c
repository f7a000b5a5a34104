/* reader.c - the buffer, and the choice of a format by its bid. */
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/read.h"

#include <stdio.h>

enum {
    DEFAULT_LIMIT = 64 * 1024 * 1024,
    HIGHEST_LIMIT = INT32_MAX - 64 * 1024, /* Offsets are 32 bits wide. */
    LABEL_SIZE = 120,
};

#define BOM "\xEF\xBB\xBF"

static const format *const FORMATS[] = {&FORMAT_WARC,     &FORMAT_JSONL, &FORMAT_HTML,
                                        &FORMAT_MARKDOWN, &FORMAT_FEED,  &FORMAT_SUBTITLES,
                                        &FORMAT_MAIL,     &FORMAT_TEXT};

size_t read_limit(const quoth_model *m)
{
    size_t limit = m->options.max_doc_bytes;
    if (!limit)
        return DEFAULT_LIMIT;
    return limit < HIGHEST_LIMIT ? limit : HIGHEST_LIMIT;
}

/* Room for a good read; keeps the unused bytes. */
static bool make_room(quoth_reader *r)
{
    size_t held = r->end - r->start;

    if (r->start == r->end)
        r->start = r->end = 0;
    if (r->cap - r->end >= READ_SIZE / 4)
        return true;
    if (held <= r->cap / 2 && r->start) {
        memmove(r->p, r->p + r->start, held);
        r->start = 0;
        r->end = held;
        return true;
    }
    size_t cap = r->cap ? 2 * r->cap : READ_SIZE;
    char *p = r->cap < SIZE_MAX / 4 ? alloc_resize(r->arena.from, r->p, cap + 1) : NULL;
    if (!p)
        return false;
    r->p = p;
    r->cap = cap;
    return true;
}

quoth_status reader_fill(quoth_reader *r, quoth_error *err)
{
    if (!make_room(r))
        return fail(err, QUOTH_FATAL, "out of memory");
    size_t room = r->cap - r->end, n;
    if (r->packing) {
        TRY(unpack_read(r, r->p + r->end, room, &n, err));
    } else {
        TRY(unpack_caller(r, r->p + r->end, room, &n, err));
        r->ended = n == 0;
    }
    r->end += n;
    return QUOTH_OK;
}

quoth_status reader_damaged(quoth_reader *r, const char *lost, quoth_error *err)
{
    r->done = true;
    return fail(err, QUOTH_SKIP, "%s: %s data damaged or cut off; %s skipped", r->label.p,
                r->packing->name, lost);
}

quoth_status reader_whole(quoth_reader *r, size_t limit, const char *lost, str *bytes,
                          quoth_error *err)
{
    while (!r->ended && r->end - r->start <= limit)
        TRY(reader_fill(r, err));
    r->done = true;
    if (r->damaged)
        return reader_damaged(r, lost, err);
    *bytes = (str){r->p + r->start, r->end - r->start};
    if (bytes->n > limit)
        return fail(err, QUOTH_SKIP, "%s: longer than %zu bytes; %s skipped", r->label.p, limit,
                    lost);
    if (r->from == QUOTH_FROM_AUTO && is_binary(*bytes))
        return fail(err, QUOTH_SKIP, "%s: a binary file; skipped", r->label.p);
    return QUOTH_OK;
}

/* Is there more to the name than this ending, in any case? */
static bool ends(str name, const char *ending)
{
    size_t n = strlen(ending);
    return name.n > n && ascii_same(str_cut(name, name.n - n), ending);
}

bool reader_named(str name, const char *ending)
{
    if (ends(name, ".gz"))
        name.n -= 3;
    else if (ends(name, ".zst"))
        name.n -= 4;
    return ends(name, ending);
}

/* A name for messages: one line, not too long, the end rather than the start. */
static bool label_from(arena *a, str name, str *label)
{
    static const char dots[] = "...";
    size_t cut = 0, n = 0;

    if (name.n > LABEL_SIZE) {
        cut = name.n - LABEL_SIZE + sizeof dots;
        while (cut < name.n && ((unsigned char)name.p[cut] & 0xC0) == 0x80)
            cut++;
    }
    char *p = arena_alloc(a, LABEL_SIZE + 1, 1);
    if (!p)
        return false;
    if (cut) {
        n = sizeof dots - 1;
        memcpy(p, dots, n);
    }
    for (size_t i = cut; i < name.n; i++) {
        unsigned char c = (unsigned char)name.p[i];
        p[n++] = c < ' ' || c == 0x7F ? '?' : (char)c;
    }
    p[n] = '\0';
    *label = (str){p, n};
    return true;
}

static const char *keep(arena *a, const char *s)
{
    return arena_copy(a, (str){s, strlen(s) + 1}).p;
}

static bool set_up(quoth_reader *r, const quoth_reader_options *opt, const char *name)
{
    const char *field = opt && opt->text_field ? opt->text_field : "text";

    r->name = arena_copy(&r->arena, (str){name, strlen(name)});
    r->text_field = keep(&r->arena, field);
    if (!r->name.p || !r->text_field || !label_from(&r->arena, r->name, &r->label))
        return false;
    if (opt && opt->id_field && !(r->id_field = keep(&r->arena, opt->id_field)))
        return false;
    r->from = opt ? opt->from : QUOTH_FROM_AUTO;
    return true;
}

quoth_reader *quoth_reader_new(const quoth_model *m, const quoth_reader_options *opt,
                               quoth_read_fn *fn, void *ctx, const char *name, quoth_error *err)
{
    arena a;

    if (opt && (unsigned)opt->from > QUOTH_FROM_MAIL) {
        fail(err, QUOTH_FATAL, "no format of input has the number %d", (int)opt->from);
        return NULL;
    }
    arena_init(&a, m->from);
    quoth_reader *r = arena_zero(&a, 1, sizeof *r);
    if (!r) {
        fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    r->arena = a;
    buf_init(&r->id, m->from);
    buf_init(&r->text, m->from);
    buf_init(&r->rest, m->from);
    r->fn = fn;
    r->ctx = ctx;
    r->limit = read_limit(m);
    if (!set_up(r, opt, name ? name : "-")) {
        quoth_reader_free(r);
        fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    return r;
}

void quoth_reader_free(quoth_reader *r)
{
    if (!r)
        return;
    if (r->format && r->format->close)
        r->format->close(r);
    alloc_free(r->arena.from, r->p);
    buf_free(&r->id);
    buf_free(&r->text);
    buf_free(&r->rest);
    unpack_free(r);
    arena a = r->arena; /* r itself lies inside. */
    arena_free(&a);
}

static str first_bytes(const quoth_reader *r)
{
    size_t n = r->end - r->start;
    return (str){r->p + r->start, n < BID_SIZE ? n : BID_SIZE};
}

/* That many lines from the first one that is not blank on, as far as they lie in the
 * first BID_SIZE bytes, so that it does not matter how the bytes come in; true if all do. */
static bool head_of(const quoth_reader *r, unsigned lines, str *head)
{
    str bytes = r->wide ? (str){r->text.p, r->text.n} : first_bytes(r);
    const char *p = bytes.p, *end = p + bytes.n;

    if (end - p >= 3 && !memcmp(p, BOM, 3))
        p += 3;
    while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
        p++;
    const char *stop = p;
    for (bool first = true; stop < end; first = false) {
        stop += !first;
        const char *nl = stop < end ? memchr(stop, '\n', (size_t)(end - stop)) : NULL;
        stop = nl ? nl : end;
        if (nl && !--lines)
            break;
    }
    *head = (str){p, (size_t)(stop - p)};
    return !lines;
}

/* UTF-16 is shown to the bids as ASCII, in r->text: other characters tell no format. */
static quoth_status widen(quoth_reader *r, quoth_error *err)
{
    size_t mark;

    while (!r->ended && r->end - r->start < BID_SIZE)
        TRY(reader_fill(r, err));
    str s = first_bytes(r);
    utf16 kind = charset_utf16(s, &mark);
    r->wide = kind != NO_UTF16;
    r->text.n = 0;
    for (size_t i = mark; r->wide && i + 1 < s.n; i += 2) {
        char low = s.p[i + (kind == UTF16_BIG)], high = s.p[i + (kind != UTF16_BIG)];
        buf_char(&r->text, high || (unsigned char)low >= 0x80 ? '?' : low);
    }
    return r->text.failed ? fail(err, QUOTH_FATAL, "out of memory") : QUOTH_OK;
}

/* Sets the format of the highest bid; whether one of them asks for more. */
static bool take_bids(quoth_reader *r, str head)
{
    int best = 0;
    bool more = false;

    for (size_t i = 0; i < LEN(FORMATS); i++) {
        int bid = FORMATS[i]->from == r->from ? INT32_MAX : FORMATS[i]->bid(head, r->name);
        more |= bid == BID_MORE;
        if (bid > best) {
            best = bid;
            r->format = FORMATS[i];
        }
    }
    return more && best < INT32_MAX;
}

static quoth_status choose(quoth_reader *r, quoth_error *err)
{
    str head = {NULL, 0};

    do {
        TRY(reader_fill(r, err));
    } while (!r->ended && unpack_wants_more((str){r->p + r->start, r->end - r->start}));
    TRY(unpack_choose(r, err));
    bool more = true, whole = true;
    for (unsigned lines = 1; more && whole; lines *= 2) {
        /* No more than needed: a pipe may be slow. */
        while (!(whole = head_of(r, lines, &head)) && !r->ended && r->end - r->start < BID_SIZE)
            TRY(reader_fill(r, err));
        if (!r->wide && head.n && memchr(head.p, '\0', head.n)) {
            TRY(widen(r, err));
            whole = head_of(r, lines, &head);
        }
        more = take_bids(r, head);
    }
    snprintf(r->chosen, sizeof r->chosen, "%s%s%s", r->format->name,
             r->packing ? ", packed by " : "", r->packing ? r->packing->name : "");
    return QUOTH_OK;
}

const char *quoth_reader_format(const quoth_reader *r)
{
    return r->chosen;
}

quoth_status quoth_reader_next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    quoth_status status = QUOTH_OK;

    *doc = NULL;
    if (r->broken)
        return fail(err, QUOTH_FATAL, "%s: cannot go on after an error", r->label.p);
    if (r->done)
        return QUOTH_END;
    if (!r->format)
        status = choose(r, err);
    if (status == QUOTH_OK)
        status = r->format->next(r, doc, err);
    r->done |= status == QUOTH_END;
    r->broken = status == QUOTH_FATAL;
    return status;
}
