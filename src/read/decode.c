/*
 * decode.c - any bytes become valid UTF-8 with LF line ends.
 *
 * Bytes that are not valid are replaced as the Unicode Standard (section 3.9)
 * and the WHATWG Encoding Standard say: one U+FFFD for each maximal subpart.
 * Windows-1252 is taken from WHATWG too, but its five holes become U+FFFD.
 */
#include "base/utf8.h"
#include "read/read.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

enum {
    MOSTLY = 8, /* Windows-1252: bad parts for each valid sequence, at least. */
    REMARK_SIZE = 120,
};

#define ELSEWHERE "offsets count in the decoded text"

// clang-format off
static const uint16_t WINDOWS_1252[32] = { /* 0x80 to 0x9F */
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};
// clang-format on

/* What bytes look like when they are taken for UTF-8. */
typedef struct {
    size_t good;      /* Valid sequences of more than one byte. */
    size_t bad;       /* Bad parts, */
    size_t bad_bytes; /* and the bytes in them. */
    bool cut;         /* The end cuts off a sequence of more than one byte. */
} tally;

static tally tally_of(str s)
{
    tally t = {0};
    size_t i = 0;

    if (!s.n)
        return t; /* Its pointer may be NULL. */
    for (;;) {
        size_t ok = utf8_valid_prefix(s.p + i, s.n - i);
        if (i + ok == s.n && t.bad == 0)
            return t; /* Nobody asks for good. */
        for (size_t j = i; j < i + ok; j++)
            t.good += (unsigned char)s.p[j] >= 0xC0;
        i += ok;
        if (i == s.n)
            return t;
        size_t part = utf8_bad_part(s.p + i, s.n - i);
        t.bad++;
        t.bad_bytes += part;
        i += part;
        t.cut = i == s.n && part > 1;
    }
}

static bool is_windows_1252(tally t)
{
    size_t bad = t.bad - t.cut;
    return bad > 0 && bad / MOSTLY >= t.good;
}

bool decode_is_windows_1252(str s)
{
    return is_windows_1252(tally_of(s));
}

quoth_status decode_remark(quoth_doc *d, const char *fmt, ...)
{
    char s[REMARK_SIZE];
    const char *sep = d->note.n ? "; " : "";
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(s, sizeof s, fmt, ap);
    va_end(ap);
    size_t n = d->note.n + strlen(sep) + strlen(s);
    char *p = arena_alloc(&d->arena, n + 1, 1);
    if (!p)
        return QUOTH_FATAL;
    snprintf(p, n + 1, "%.*s%s%s", (int)d->note.n, d->note.n ? d->note.p : "", sep, s);
    d->note = (str){p, n};
    return QUOTH_OK;
}

static quoth_status remark_bad(quoth_doc *d, size_t bad_bytes)
{
    if (!bad_bytes)
        return QUOTH_OK;
    return decode_remark(d, "%zu invalid byte%s replaced by U+FFFD", bad_bytes,
                         bad_bytes == 1 ? "" : "s");
}

/* Sets d->text to s with every bad part replaced. */
static quoth_status repair(arena *a, str s, tally t, size_t limit, str *out)
{
    uint64_t n = (uint64_t)s.n - t.bad_bytes + (uint64_t)3 * t.bad;
    size_t i = 0;

    if (n > limit)
        return QUOTH_SKIP;
    char *p = arena_alloc(a, (size_t)n, 1);
    if (!p)
        return QUOTH_FATAL;
    *out = (str){p, (size_t)n};
    while (i < s.n) {
        size_t ok = t.bad ? utf8_valid_prefix(s.p + i, s.n - i) : s.n;
        if (ok)
            memcpy(p, s.p + i, ok);
        p += ok;
        i += ok;
        if (i < s.n) {
            memcpy(p, UTF8_REPLACEMENT, 3);
            p += 3;
            i += utf8_bad_part(s.p + i, s.n - i);
        }
    }
    return QUOTH_OK;
}

static quoth_status from_utf8(quoth_doc *d, str s, tally t, size_t limit)
{
    TRY(repair(&d->arena, s, t, limit, &d->text));
    return remark_bad(d, t.bad_bytes);
}

uint32_t decode_windows_1252(char c)
{
    unsigned char b = (unsigned char)c;
    return b < 0x80 || b > 0x9F ? b : WINDOWS_1252[b - 0x80];
}

static quoth_status from_windows_1252(quoth_doc *d, str s, size_t limit)
{
    char code[4];
    size_t n = 0;

    for (size_t i = 0; i < s.n; i++)
        n += utf8_encode(code, decode_windows_1252(s.p[i]));
    if (n > limit)
        return QUOTH_SKIP;
    char *p = arena_alloc(&d->arena, n + sizeof code, 1);
    if (!p)
        return QUOTH_FATAL;
    d->text = (str){p, n};
    for (size_t i = 0; i < s.n; i++)
        p += utf8_encode(p, decode_windows_1252(s.p[i]));
    return decode_remark(d, "read as Windows-1252; " ELSEWHERE);
}

static uint32_t unit_at(str s, size_t i, bool big)
{
    uint32_t a = (unsigned char)s.p[i], b = (unsigned char)s.p[i + 1];
    return big ? a << 8 | b : b << 8 | a;
}

/* The code point at s.p[*i], U+FFFD and one more in *bad for half a pair and
 * for half a unit. */
static uint32_t utf16_decode(str s, size_t *i, bool big, size_t *bad)
{
    uint32_t high = 0, low = 0;

    if (s.n - *i >= 2)
        high = unit_at(s, *i, big);
    if (s.n - *i >= 2 && (high < 0xD800 || high > 0xDFFF)) {
        *i += 2;
        return high;
    }
    if (s.n - *i >= 4)
        low = unit_at(s, *i + 2, big);
    if (high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
        *i += 4;
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }
    size_t part = s.n - *i >= 2 ? 2 : 1;
    *i += part;
    *bad += part;
    return 0xFFFD;
}

static quoth_status from_utf16(quoth_doc *d, str s, bool big, size_t limit)
{
    char code[4];
    size_t n = 0, bad = 0, again = 0;

    for (size_t i = 0; i < s.n;)
        n += utf8_encode(code, utf16_decode(s, &i, big, &bad));
    if (n > limit)
        return QUOTH_SKIP;
    char *p = arena_alloc(&d->arena, n + sizeof code, 1);
    if (!p)
        return QUOTH_FATAL;
    d->text = (str){p, n};
    for (size_t i = 0; i < s.n;)
        p += utf8_encode(p, utf16_decode(s, &i, big, &again));
    TRY(remark_bad(d, bad));
    return decode_remark(d, "read as UTF-16; " ELSEWHERE);
}

/* CRLF and a lone CR become LF, in place: the text is ours and only shrinks.
 * Returns how many bytes that took. */
static size_t fold_line_ends(str *text)
{
    char *p = (char *)text->p, *end = p + text->n;
    char *cr = text->n ? memchr(p, '\r', text->n) : NULL;
    char *to = cr;

    if (!cr)
        return 0;
    while (cr) {
        *to++ = '\n';
        char *from = cr + 1;
        if (from < end && *from == '\n')
            from++;
        cr = memchr(from, '\r', (size_t)(end - from));
        size_t n = (size_t)((cr ? cr : end) - from);
        memmove(to, from, n);
        to += n;
    }
    size_t lost = (size_t)(end - to);
    text->n -= lost;
    return lost;
}

/* The same in a member of JSON, which the reader of the records has at hand: a CR becomes a blank
 * before LF, else LF, so that no offset moves. */
static void blank_line_ends(str *text)
{
    char *p = (char *)text->p, *end = p + text->n;

    for (; text->n && (p = memchr(p, '\r', (size_t)(end - p))); p++)
        *p = p + 1 < end && p[1] == '\n' ? ' ' : '\n';
}

static bool starts(str s, const char *bom, size_t n)
{
    return s.n >= n && !memcmp(s.p, bom, n);
}

static quoth_status decode(quoth_doc *d, str s, decode_kind kind, size_t limit)
{
    size_t mark = 0;
    utf16 wide = kind == DECODE_FILE ? charset_utf16(s, &mark) : NO_UTF16;
    bool bom = starts(s, "\xEF\xBB\xBF", 3);

    if (wide) {
        TRY(from_utf16(d, (str){s.p + mark, s.n - mark}, wide == UTF16_BIG, limit));
    } else {
        if (bom && kind != DECODE_FIELD)
            s = (str){s.p + 3, s.n - 3};
        tally t = tally_of(s);
        if (kind == DECODE_FILE && !bom && is_windows_1252(t))
            TRY(from_windows_1252(d, s, limit));
        else
            TRY(from_utf8(d, s, t, limit));
    }
    if (kind == DECODE_FIELD)
        blank_line_ends(&d->text);
    else if (fold_line_ends(&d->text))
        return decode_remark(d, "CRLF line ends read as LF; " ELSEWHERE);
    return QUOTH_OK;
}

quoth_status decode_id(arena *a, str id, str *out)
{
    return repair(a, id, tally_of(id), SIZE_MAX, out);
}

quoth_status decode_doc(allocator from, str id, str bytes, decode_kind kind, size_t limit,
                        quoth_doc **doc)
{
    quoth_doc *d = doc_new(from);
    if (!d)
        return QUOTH_FATAL;
    quoth_status status = decode_id(&d->arena, id, &d->id);
    if (status == QUOTH_OK)
        status = decode(d, bytes, kind, limit);
    if (status == QUOTH_OK)
        *doc = d;
    else
        doc_free(d);
    return status;
}
