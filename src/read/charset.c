/* charset.c - charsets by the names that the WHATWG Encoding Standard gives them. */
#include "read/charset.h"
#include "base/ascii.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"
#include "read/read.h"

enum {
    LOOKED_AT = 4096,
    NAME_MOST = 24,
    MOST = 8 /* UTF-16 without a mark: of so many units one may be no Latin-1. */
};

typedef enum { AS_UTF8, AS_1252, AS_UTF16LE, AS_UTF16BE, AS_ICONV } how;

/* Names for which the web means something else, or iconv knows another name. */
static const struct {
    const char *label;
    how as;
    const char *name; /* For iconv. */
} LABELS[] = {
    {"utf-8", AS_UTF8, NULL},
    {"utf8", AS_UTF8, NULL},
    {"unicode-1-1-utf-8", AS_UTF8, NULL},
    {"us-ascii", AS_1252, NULL},
    {"ascii", AS_1252, NULL},
    {"iso-8859-1", AS_1252, NULL},
    {"iso8859-1", AS_1252, NULL},
    {"latin1", AS_1252, NULL},
    {"latin-1", AS_1252, NULL},
    {"l1", AS_1252, NULL},
    {"windows-1252", AS_1252, NULL},
    {"cp1252", AS_1252, NULL},
    {"x-cp1252", AS_1252, NULL},
    {"utf-16", AS_UTF16LE, NULL},
    {"utf-16le", AS_UTF16LE, NULL},
    {"utf-16be", AS_UTF16BE, NULL},
    {"iso-8859-9", AS_ICONV, "CP1254"},
    {"iso-8859-11", AS_ICONV, "CP874"},
    {"tis-620", AS_ICONV, "CP874"},
    {"gb2312", AS_ICONV, "GB18030"},
    {"gbk", AS_ICONV, "GB18030"},
    {"shift_jis", AS_ICONV, "CP932"},
    {"shift-jis", AS_ICONV, "CP932"},
    {"sjis", AS_ICONV, "CP932"},
    {"x-sjis", AS_ICONV, "CP932"},
    {"euc-kr", AS_ICONV, "CP949"},
    {"ks_c_5601-1987", AS_ICONV, "CP949"},
    {"big5", AS_ICONV, "BIG5-HKSCS"},
};

typedef struct {
    arena *a;
    str in;
    buf b;
    decoded *out;
    size_t i;
    quoth_status status;
} decoder;

/* --- Which? ---------------------------------------------------------------------- */

/* The value behind charset= or encoding= at p. */
static str value_at(const char *p, const char *end)
{
    while (p < end && (*p == ' ' || *p == '=' || *p == '"' || *p == '\''))
        p++;
    const char *from = p;
    while (p < end && !strchr(" \"';>?/", *p))
        p++;
    return (str){from, (size_t)(p - from)};
}

str charset_named_in(str bytes)
{
    static const str KEYS[] = {{"charset", 7}, {"encoding", 8}};
    const char *end = bytes.p + (bytes.n < LOOKED_AT ? bytes.n : LOOKED_AT);
    bool xml = bytes.n > 5 && !memcmp(bytes.p, "<?xml", 5);

    for (const char *p = bytes.p; p < end; p++)
        for (size_t k = 0; k < (xml ? 2 : 1); k++) {
            const char *q = p + KEYS[k].n;
            if (q >= end || !ascii_same((str){p, KEYS[k].n}, KEYS[k].p))
                continue;
            while (q < end && *q == ' ')
                q++;
            str value = q < end && *q == '=' ? value_at(q, end) : S("");
            if (value.n && value.n < NAME_MOST)
                return value;
        }
    return S("");
}

quoth_status decode_remarks(quoth_doc *d, const decoded *text)
{
    if (text->bad)
        TRY(decode_remark(d, "%zu invalid byte%s replaced by U+FFFD", text->bad,
                          text->bad == 1 ? "" : "s"));
    if (text->name)
        TRY(decode_remark(d, "read as %s; offsets count in the decoded text", text->name));
    return QUOTH_OK;
}

/* --- Decoding -------------------------------------------------------------------- */

/* What comes next in the text stands at raw. */
static void note_shift(decoder *d, size_t raw)
{
    shift_vec *v = &d->out->shifts;
    shift x = {(uint32_t)d->b.n, (uint32_t)raw};

    if (v->n && v->at[v->n - 1].decoded == x.decoded)
        v->n--;
    if (shift_push(d->a, v, x) != QUOTH_OK)
        d->status = QUOTH_FATAL;
}

static void put_code(decoder *d, uint32_t code, size_t raw_n)
{
    char c[4];
    size_t n = utf8_encode(c, code);

    if (n != raw_n)
        note_shift(d, d->i);
    buf_put(&d->b, c, n);
    d->i += raw_n;
    if (n != raw_n)
        note_shift(d, d->i);
}

static void put_ascii(decoder *d)
{
    size_t from = d->i;

    while (d->i < d->in.n && (unsigned char)d->in.p[d->i] < 0x80)
        d->i++;
    buf_put(&d->b, d->in.p + from, d->i - from);
}

static void from_utf8(decoder *d)
{
    size_t ok = utf8_valid_prefix(d->in.p + d->i, d->in.n - d->i);

    buf_put(&d->b, d->in.p + d->i, ok);
    d->i += ok;
    if (d->i < d->in.n) {
        size_t part = utf8_bad_part(d->in.p + d->i, d->in.n - d->i);
        d->out->bad += part;
        put_code(d, 0xFFFD, part);
    }
}

static void from_1252(decoder *d)
{
    put_ascii(d);
    if (d->i < d->in.n)
        put_code(d, decode_windows_1252(d->in.p[d->i]), 1);
}

static uint32_t unit(const decoder *d, size_t i, bool big)
{
    uint32_t a = (unsigned char)d->in.p[i], b = (unsigned char)d->in.p[i + 1];
    return big ? a << 8 | b : b << 8 | a;
}

static void from_utf16(decoder *d, bool big)
{
    size_t left = d->in.n - d->i;
    uint32_t high = left >= 2 ? unit(d, d->i, big) : 0xD800;
    uint32_t low = left >= 4 ? unit(d, d->i + 2, big) : 0;

    if (high < 0xD800 || high > 0xDFFF) {
        put_code(d, high, 2);
    } else if (high < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF) {
        put_code(d, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4);
    } else {
        d->out->bad += left < 2 ? 1 : 2;
        put_code(d, 0xFFFD, left < 2 ? 1 : 2);
    }
}

/* One character: room for it grows until it fits, so that no second one does. */
static void from_iconv(decoder *d, iconv_t cd)
{
    put_ascii(d);
    if (d->i == d->in.n)
        return;
    for (size_t room = 2; room <= 8; room++) {
        char c[8], *to = c, *in = (char *)(uintptr_t)(d->in.p + d->i);
        size_t left = d->in.n - d->i, before = left, free = room;
        size_t rc = iconv(cd, &in, &left, &to, &free);
        size_t n = (size_t)(to - c);
        if (rc == (size_t)-1 && errno == E2BIG && !n)
            continue;
        if (!n || utf8_valid_prefix(c, n) != n)
            break;
        note_shift(d, d->i);
        buf_put(&d->b, c, n);
        d->i += before - left;
        note_shift(d, d->i);
        return;
    }
    iconv(cd, NULL, NULL, NULL, NULL);
    d->out->bad++;
    put_code(d, 0xFFFD, 1);
}

utf16 charset_utf16(str s, size_t *mark)
{
    size_t n = (s.n < LOOKED_AT ? s.n : LOOKED_AT) / 2, little = 0, big = 0;

    *mark = 0;
    if (s.n >= 2 && (!memcmp(s.p, "\xFF\xFE", 2) || !memcmp(s.p, "\xFE\xFF", 2))) {
        *mark = 2;
        if (n >= 2 && !s.p[2] && !s.p[3])
            return NO_UTF16; /* UTF-32 */
        return *s.p == '\xFF' ? UTF16_LITTLE : UTF16_BIG;
    }
    for (size_t i = 0; i < n; i++) {
        little += s.p[2 * i] && !s.p[2 * i + 1];
        big += !s.p[2 * i] && s.p[2 * i + 1];
    }
    if (n < 2)
        return NO_UTF16;
    return little * MOST >= n * (MOST - 1) ? UTF16_LITTLE
           : big * MOST >= n * (MOST - 1)  ? UTF16_BIG
                                           : NO_UTF16;
}

/* iconv's name in *name where it is to do the work. */
static how choose(str bytes, str label, const char **name)
{
    size_t mark;
    utf16 wide = charset_utf16(bytes, &mark);

    if (wide)
        return wide == UTF16_LITTLE ? AS_UTF16LE : AS_UTF16BE;
    if (bytes.n >= 3 && !memcmp(bytes.p, "\xEF\xBB\xBF", 3))
        return AS_UTF8;
    for (size_t i = 0; i < LEN(LABELS); i++)
        if (ascii_same(label, LABELS[i].label)) {
            *name = LABELS[i].name;
            return LABELS[i].as;
        }
    if (!label.n)
        return decode_is_windows_1252(bytes) ? AS_1252 : AS_UTF8;
    return AS_ICONV;
}

static quoth_status run_decoder(decoder *d, how as, iconv_t cd, size_t limit)
{
    while (d->i < d->in.n && d->status == QUOTH_OK && !d->b.failed) {
        if (as == AS_UTF8)
            from_utf8(d);
        else if (as == AS_1252)
            from_1252(d);
        else if (as == AS_ICONV)
            from_iconv(d, cd);
        else
            from_utf16(d, as == AS_UTF16BE);
        if (d->b.n > limit)
            return QUOTH_SKIP;
    }
    return d->b.failed ? QUOTH_FATAL : d->status;
}

static bool is_stateful(const char *name)
{
    return ascii_lower(name[0]) == 'i' && strlen(name) > 8 && name[4] == '2'; /* iso-2022-jp */
}

/* Names of charsets hold nothing else, and what iconv makes of a slash is no name. */
static bool is_name(str label)
{
    for (size_t i = 0; i < label.n; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-_:.", ascii_lower(label.p[i])) ||
            !label.p[i])
            return false;
    return label.n < NAME_MOST;
}

/* Opens iconv for as, which becomes AS_1252 if iconv does not know the label. */
static quoth_status open_iconv(how *as, const char *known, str label, decoded *out, arena *a,
                               iconv_t *cd)
{
    const iconv_t none = (iconv_t)-1;

    *cd = none;
    if (*as != AS_ICONV)
        return QUOTH_OK;
    char *name = arena_zero(a, NAME_MOST, 1);
    if (!name)
        return QUOTH_FATAL;
    if (is_name(label)) {
        memcpy(name, label.p, label.n);
        *cd = is_stateful(name) ? none : iconv_open("UTF-8", known ? known : name);
    }
    out->name = name;
    if (*cd == none)
        *as = AS_1252;
    return QUOTH_OK;
}

static size_t mark_length(str bytes)
{
    static const str MARKS[] = {{"\xEF\xBB\xBF", 3}, {"\xFF\xFE", 2}, {"\xFE\xFF", 2}};

    for (size_t i = 0; i < LEN(MARKS); i++)
        if (bytes.n >= MARKS[i].n && !memcmp(bytes.p, MARKS[i].p, MARKS[i].n))
            return MARKS[i].n;
    return 0;
}

/* Without a copy. */
static quoth_status as_it_is(arena *a, str bytes, size_t limit, decoded *out)
{
    size_t mark = mark_length(bytes);

    out->text = (str){bytes.p + mark, bytes.n - mark};
    if (mark)
        TRY(shift_push(a, &out->shifts, (shift){0, (uint32_t)mark}));
    return out->text.n > limit ? QUOTH_SKIP : QUOTH_OK;
}

uint32_t shift_raw(const shift_vec *v, uint32_t at, uint32_t *to)
{
    uint32_t low = 0, high = v->n;

    while (low < high) { /* The first behind it. */
        uint32_t middle = low + (high - low) / 2;
        if (v->at[middle].decoded <= at)
            low = middle + 1;
        else
            high = middle;
    }
    *to = low < v->n ? v->at[low].decoded : UINT32_MAX;
    return low ? v->at[low - 1].raw + (at - v->at[low - 1].decoded) : at;
}

quoth_status charset_decode(arena *a, str bytes, str label, size_t limit, decoded *out)
{
    static const char *const NAMES[] = {NULL, "Windows-1252", "UTF-16", "UTF-16"};
    const char *known = NULL;
    decoder d = {.a = a, .in = bytes, .out = out};
    how as = choose(bytes, label, &known);

    *out = (decoded){0};
    /* Nothing else is UTF-8 by chance; what was saved anew keeps its old label. */
    if (as != AS_UTF16LE && as != AS_UTF16BE && utf8_valid_prefix(bytes.p, bytes.n) == bytes.n)
        return as_it_is(a, bytes, limit, out);
    iconv_t cd;
    TRY(open_iconv(&as, known, label, out, a, &cd));
    if (as != AS_ICONV)
        out->name = NAMES[as];
    buf_init(&d.b, a->from);
    d.i = mark_length(bytes);
    note_shift(&d, d.i);
    quoth_status status = run_decoder(&d, as, cd, limit);
    if (status == QUOTH_OK) {
        out->text = arena_copy(a, (str){d.b.p, d.b.n});
        status = out->text.p ? QUOTH_OK : QUOTH_FATAL;
    }
    buf_free(&d.b);
    if (cd != (iconv_t)-1)
        iconv_close(cd);
    return status;
}
