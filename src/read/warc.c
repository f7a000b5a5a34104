/*
 * warc.c - web archives, 0.17 to 1.1: WARC files of pages, WET files of their text.
 *
 *     WARC/1.0              record := head, empty line, Content-Length bytes, two empty lines
 *     WARC-Type: response
 *     Content-Length: 9120
 *
 * A record that is damaged is named and costs itself: its length is believed only if
 * what follows looks so (check_end), and the search for the next one begins in its
 * own head.  Most archives pack every record by itself; unpack.c finds the next.
 */
#include <inttypes.h>

#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/http.h"
#include "read/read.h"

enum {
    HEAD_MOST = 64 * 1024,   /* Bytes of a record's head. */
    FIELDS_ROOM = 64 * 1024, /* HTTP fields and chunk sizes beside the longest document. */
    URI_SHOWN = 100,
    BEHIND = 16, /* Bytes looked at behind a record. */
};

#define PACKED "packed data damaged or cut off"

static int bid(str head, str name)
{
    (void)name;
    return head.n > 5 && !memcmp(head.p, "WARC/", 5) && head.p[5] >= '0' && head.p[5] <= '9' ? 9
                                                                                             : 0;
}

static str held(const quoth_reader *r)
{
    return (str){r->p + r->start, r->end - r->start};
}

/* --- Damage ----------------------------------------------------------------------- */

static quoth_status lost(const quoth_reader *r, str uri, const char *why, quoth_error *err)
{
    char name[URI_SHOWN + 1];
    size_t n = uri.n < URI_SHOWN ? uri.n : URI_SHOWN;

    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)uri.p[i];
        name[i] = c <= ' ' || c >= 0x7F ? '?' : (char)c;
    }
    name[n] = '\0';
    return fail(err, QUOTH_SKIP, "%s: record %" PRIu64 "%s%s: %s; record skipped", r->label.p,
                r->line, n ? ", " : "", name, why);
}

static bool is_start(const char *p, const char *end)
{
    return end - p >= 7 && !memcmp(p, "WARC/", 5) && p[5] >= '0' && p[5] <= '9' && p[6] == '.';
}

/* The bytes of the head that s begins with, 0: not all are there; *damaged: it has no end
 * before the next record or HEAD_MOST, and what it has till then. */
static size_t head_of(str s, bool *damaged)
{
    const char *p = s.p, *end = s.p + (s.n < HEAD_MOST ? s.n : HEAD_MOST);

    *damaged = false;
    while ((p = memchr(p, '\n', (size_t)(end - p)))) {
        p++;
        if (end - p > 0 && *p == '\n')
            return (size_t)(p + 1 - s.p);
        if (end - p > 1 && p[0] == '\r' && p[1] == '\n')
            return (size_t)(p + 2 - s.p);
        *damaged = is_start(p, end);
        if (*damaged)
            return (size_t)(p - s.p);
    }
    *damaged = s.n >= HEAD_MOST;
    return *damaged ? HEAD_MOST : 0;
}

/* Moves to the next line that begins a record, behind r->start; to the border, where
 * the next packed member begins, if there is one before it (0: none is known); to the
 * end of everything. */
static quoth_status seek(quoth_reader *r, size_t border, quoth_error *err)
{
    for (;;) {
        str s = held(r);
        const char *p = s.p + 1, *end = s.p + (border ? border : s.n);
        while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
            p++;
            if (is_start(p, end)) {
                r->start += (size_t)(p - s.p);
                return QUOTH_OK;
            }
            if (end - p < 7)
                break;
        }
        if (border) {
            r->start += border;
            return QUOTH_OK;
        }
        /* The last bytes may be the start of one. */
        size_t keep = s.n < 8 ? s.n : 8;
        if (!r->ended) {
            r->start = r->end - keep;
            TRY(reader_fill(r, err));
            continue;
        }
        bool found = false;
        r->start = r->end;
        if (r->damaged)
            TRY(unpack_resume(r, &found, err));
        return QUOTH_OK;
    }
}

/* --- Records ---------------------------------------------------------------------- */

typedef struct {
    size_t head, content; /* Bytes of each. */
    size_t border;        /* The packed member that it begins in ends there; 0: not yet. */
    bool damaged;         /* The head has no end. */
    str uri;              /* Of the head, in the buffer. */
} record;

static quoth_status fill(quoth_reader *r, record *x, quoth_error *err)
{
    TRY(reader_fill(r, err));
    if (r->member_over && !x->border)
        x->border = r->end - r->start;
    return QUOTH_OK;
}

/* At least n bytes, or all there are. */
static quoth_status hold(quoth_reader *r, record *x, size_t n, quoth_error *err)
{
    while (r->end - r->start < n && !r->ended)
        TRY(fill(r, x, err));
    return QUOTH_OK;
}

static bool number(str s, uint64_t *n)
{
    *n = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9' || *n > UINT64_MAX / 100)
            return false;
        *n = 10 * *n + (uint64_t)(s.p[i] - '0');
    }
    return s.n > 0;
}

static str bracketless(str uri)
{
    if (uri.n > 1 && *uri.p == '<' && uri.p[uri.n - 1] == '>')
        return (str){uri.p + 1, uri.n - 2};
    return uri;
}

/* Skips line ends; QUOTH_END: nothing is left. */
static quoth_status skip_lines(quoth_reader *r, quoth_error *err)
{
    for (;;) {
        while (r->start < r->end && (r->p[r->start] == '\r' || r->p[r->start] == '\n'))
            r->start++;
        if (r->start < r->end)
            return QUOTH_OK;
        if (r->ended)
            return QUOTH_END;
        TRY(reader_fill(r, err));
    }
}

/* No further than the end of a packed member that holds the head. */
static quoth_status read_head(quoth_reader *r, record *x, quoth_error *err)
{
    size_t want = 256;

    x->border = r->member_over ? r->end - r->start : 0;
    for (;;) {
        x->head = head_of(held(r), &x->damaged);
        if (x->head || r->ended)
            return QUOTH_OK;
        do
            TRY(fill(r, x, err));
        while (r->end - r->start < want && !r->ended && !r->member_over);
        want *= 2;
    }
}

/* Whether a line of s begins a record. */
static bool holds_start(str s)
{
    const char *p = s.p, *end = s.p + s.n;

    for (; !is_start(p, end); p++)
        if (!(p = memchr(p, '\n', (size_t)(end - p))))
            return false;
    return true;
}

/* Line ends and then a record, or the end of a packed member: the length was right.  The
 * end of all, or two line ends and something else: only if it led past no record. */
static quoth_status check_end(quoth_reader *r, record *x, bool *right, quoth_error *err)
{
    size_t n = x->head + x->content;

    while (r->end - r->start < n + BEHIND && !r->ended &&
           !(r->member_over && r->end - r->start >= n + 2))
        TRY(fill(r, x, err));
    str s = held(r);
    size_t i = n, lines = 0, stop = s.n < n + BEHIND ? s.n : n + BEHIND;
    while (i < stop && (s.p[i] == '\r' || s.p[i] == '\n'))
        lines += s.p[i++] == '\n';
    bool over = i >= s.n && (r->member_over || r->ended);
    if (s.n < n || (over && r->damaged))
        *right = false;
    else if ((over && r->member_over) || (lines && is_start(s.p + i, s.p + stop)))
        *right = true;
    else
        *right = (over || lines >= 2) && !holds_start((str){s.p + x->head, x->content});
    return QUOTH_OK;
}

static str refreshed(const quoth_reader *r, const record *x, const char *name)
{
    return http_field((str){r->p + r->start, x->head}, name);
}

/* The record at r->start, whole; QUOTH_SKIP: it is damaged, and r->start is behind it. */
static quoth_status read_record(quoth_reader *r, record *x, quoth_error *err)
{
    uint64_t n = 0;
    bool right = false, found = false;
    quoth_status status = skip_lines(r, err);

    bool nothing = status == QUOTH_END && r->damaged; /* came out of a member, */
    if (status == QUOTH_END && r->packing)
        TRY(unpack_resume(r, &found, err)); /* or its first bytes are wrong. */
    r->line += status == QUOTH_OK || found || nothing;
    if (found || nothing)
        return lost(r, S(""), PACKED, err);
    TRY(status);
    TRY(read_head(r, x, err));
    str s = held(r);
    const char *why = NULL;
    if (!is_start(s.p, s.p + s.n) || !x->head)
        why = r->packing ? PACKED : "no WARC head";
    else if (x->damaged)
        why = "its head is damaged";
    else if (!number(refreshed(r, x, "content-length"), &n))
        why = "no Content-Length";
    else if (n > r->limit + FIELDS_ROOM)
        why = "longer than is allowed";
    if (!why) {
        x->content = (size_t)n;
        TRY(hold(r, x, x->head + x->content, err));
        TRY(check_end(r, x, &right, err));
        if (!right)
            why = r->packing ? PACKED : "its length is wrong";
    }
    x->uri = x->head ? bracketless(refreshed(r, x, "warc-target-uri")) : S("");
    if (!why)
        return QUOTH_OK;
    quoth_error told = {QUOTH_SKIP, ""};
    (void)lost(r, x->uri, why, &told);
    TRY(seek(r, x->border, err));
    if (err)
        *err = told;
    return QUOTH_SKIP;
}

/* --- Documents -------------------------------------------------------------------- */

static bool is_page(str type, str body)
{
    if (type.n)
        return ascii_same(type, "text/html") || ascii_same(type, "application/xhtml+xml");
    return FORMAT_HTML.bid(body, (str){NULL, 0}) > 0;
}

/* The record's, where the page does not say its own. */
static quoth_status set_address(quoth_doc *d, str uri)
{
    if (d->fields[DOC_URL].n || !str_begins(uri, "http"))
        return QUOTH_OK;
    return decode_id(&d->arena, uri, &d->fields[DOC_URL]);
}

/* The document of a record, if it holds one: *doc stays NULL otherwise. */
static quoth_status record_doc(quoth_reader *r, arena *a, const record *x, quoth_doc **doc,
                               const char **why)
{
    str type = refreshed(r, x, "warc-type"), bytes = {r->p + r->start + x->head, x->content};
    http_answer answer = {.status = 200, .body = bytes};
    str media = refreshed(r, x, "content-type");

    *why = "longer than is allowed, or of too many tags";
    if (ascii_same(type, "response") && bytes.n > 5 && ascii_same((str){bytes.p, 5}, "http/"))
        TRY(http_read(a, bytes, r->limit, &answer, why));
    else if (ascii_same(type, "response") || ascii_same(type, "resource") ||
             ascii_same(type, "conversion"))
        http_type(media, &answer.type, &answer.charset);
    else
        return QUOTH_OK;
    if (answer.status < 200 || answer.status > 299)
        return QUOTH_OK;
    *why = "longer than is allowed, or of too many tags";
    if (answer.body.n > r->limit)
        return QUOTH_SKIP;
    if (is_page(answer.type, answer.body)) {
        const html_options o = {.charset = answer.charset, .keep_id = true};
        quoth_status status = html_doc(r->arena.from, x->uri, answer.body, &o, r->limit, doc);
        *why = html_why(status);
        return status == QUOTH_END ? QUOTH_SKIP : status;
    }
    if (!ascii_same(answer.type, "text/plain"))
        return QUOTH_OK;
    return text_doc(r, a, x->uri, answer.body, answer.charset, doc);
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    while (!*doc) {
        record x = {0};
        arena a;
        const char *why = NULL;
        TRY(read_record(r, &x, err));
        r->resumes = 0;
        arena_init(&a, r->arena.from);
        quoth_status status = record_doc(r, &a, &x, doc, &why);
        if (status == QUOTH_OK && *doc)
            status = set_address(*doc, x.uri);
        if (status != QUOTH_OK) {
            quoth_doc_free(*doc);
            *doc = NULL;
        }
        if (status == QUOTH_SKIP)
            (void)lost(r, x.uri, why, err);
        else if (status == QUOTH_FATAL)
            fail(err, status, "out of memory");
        arena_free(&a);
        r->start += x.head + x.content;
        if (status != QUOTH_OK)
            return status;
    }
    return QUOTH_OK;
}

const format FORMAT_WARC = {.from = QUOTH_FROM_WARC, .bid = bid, .next = next, .name = "warc"};
