/* mail_codes.c - quoted-printable, base64 and encoded words (RFC 2045, RFC 2047). */
#include "base/ascii.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/charset.h"
#include "read/mail.h"

enum { FIELD_MOST = 4096 };

static int hex(char c)
{
    c = ascii_lower(c);
    return ascii_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* How many bytes at s, which begins with =, are a line end that is none. */
static size_t soft_end(str s)
{
    size_t n = 1;

    while (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
        n++;
    if (n + 1 < s.n && s.p[n] == '\r' && s.p[n + 1] == '\n')
        return n + 2;
    return n == s.n ? n : s.p[n] == '\n' ? n + 1 : 0;
}

/* A = that means nothing stays.  In a field _ is a blank. */
static size_t from_quoted(char *to, str s, bool field)
{
    size_t n = 0;

    while (s.n) {
        size_t step = 1;
        char c = field && *s.p == '_' ? ' ' : *s.p;
        bool code = c == '=' && s.n > 2 && hex(s.p[1]) >= 0 && hex(s.p[2]) >= 0;
        size_t soft = c == '=' && !code && !field ? soft_end(s) : 0;
        if (code) {
            c = (char)(16 * hex(s.p[1]) + hex(s.p[2]));
            step = 3;
        }
        if (soft)
            step = soft;
        else
            to[n++] = c;
        s = str_cut(s, step);
    }
    return n;
}

static int digit64(char c)
{
    if (ascii_is_digit(c))
        return c - '0' + 52;
    if (ascii_is_letter(c))
        return c >= 'a' ? c - 'a' + 26 : c - 'A';
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Up to the first =; what is no digit says nothing. */
static size_t from_base64(char *to, str s)
{
    size_t n = 0;
    unsigned bits = 0, held = 0;

    for (size_t i = 0; i < s.n && s.p[i] != '='; i++) {
        int d = digit64(s.p[i]);
        if (d < 0)
            continue;
        bits = bits << 6 | (unsigned)d;
        held += 6;
        if (held >= 8) {
            held -= 8;
            to[n++] = (char)(bits >> held & 0xFF);
        }
    }
    return n;
}

quoth_status mail_body(arena *a, str body, str coding, str *out)
{
    static const str plain[] = {{"", 0}, {"7bit", 4}, {"8bit", 4}, {"binary", 6}};
    bool quoted = ascii_same(coding, "quoted-printable");

    *out = body;
    if (ascii_among(coding, plain, LEN(plain)))
        return QUOTH_OK;
    if (!quoted && !ascii_same(coding, "base64"))
        return QUOTH_SKIP;
    char *to = arena_alloc(a, body.n, 1);
    if (!to)
        return QUOTH_FATAL;
    *out = (str){to, quoted ? from_quoted(to, body, false) : from_base64(to, body)};
    return QUOTH_OK;
}

/* --- Fields ------------------------------------------------------------------------- */

typedef struct {
    str charset, text;
    bool quoted; /* Otherwise base64. */
    size_t n;    /* Bytes of all. */
} encoded;

/* =?charset?Q?text?= */
static bool encoded_at(str s, encoded *x)
{
    if (!str_begins(s, "=?"))
        return false;
    str rest = str_behind(str_cut(s, 2), "?");
    if (!rest.p || rest.n < 2 || rest.p[1] != '?' || !strchr("QqBb", *rest.p))
        return false;
    x->charset = (str){s.p + 2, (size_t)(rest.p - s.p) - 3};
    x->quoted = ascii_lower(*rest.p) == 'q';
    str end = str_behind(str_cut(rest, 2), "?=");
    if (!end.p)
        return false;
    x->text = (str){rest.p + 2, (size_t)(end.p - rest.p) - 4};
    x->n = (size_t)(end.p - s.p);
    return true;
}

static quoth_status put_encoded(arena *a, buf *b, const encoded *x)
{
    char *to = arena_alloc(a, x->text.n, 1);
    decoded text = {0};

    if (!to)
        return QUOTH_FATAL;
    str bytes = {to, x->quoted ? from_quoted(to, x->text, true) : from_base64(to, x->text)};
    quoth_status status = charset_decode(a, bytes, x->charset, FIELD_MOST, &text);
    if (status == QUOTH_OK)
        buf_str(b, text.text);
    return status == QUOTH_FATAL ? status : QUOTH_OK;
}

quoth_status mail_words(arena *a, str value, str *out)
{
    quoth_status status = QUOTH_OK;
    buf b;

    if (value.n > FIELD_MOST)
        value.n = FIELD_MOST;
    buf_init(&b, a->from);
    while (value.n && status == QUOTH_OK) {
        encoded x;
        if (!encoded_at(value, &x)) {
            buf_char(&b, *value.p);
            value = str_cut(value, 1);
            continue;
        }
        status = put_encoded(a, &b, &x);
        value = str_cut(value, x.n);
        if (encoded_at(str_trim(value), &x)) /* Blanks between two of them are none. */
            value = str_trim(value);
    }
    if (b.failed)
        status = QUOTH_FATAL;
    if (status == QUOTH_OK) {
        *out = arena_copy(a, (str){b.p, b.n});
        status = out->p ? QUOTH_OK : QUOTH_FATAL;
    }
    buf_free(&b);
    return status;
}
