/* http.c - status, fields, chunks and codings of a web server's answer. */
#include "read/http.h"
#include "base/ascii.h"

#include "base/buf.h"
#include "read/unpack.h"

enum { CODINGS_MOST = 4, SIZE_DIGITS = 8 };

static str trim(str s)
{
    while (s.n && (*s.p == ' ' || *s.p == '\t' || *s.p == '"'))
        s = (str){s.p + 1, s.n - 1};
    while (s.n && strchr(" \t\r\n\"", s.p[s.n - 1]))
        s.n--;
    return s;
}

size_t http_head(str s)
{
    const char *p = s.p, *end = s.p + s.n;

    while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
        p++;
        if (p < end && *p == '\n')
            return (size_t)(p + 1 - s.p);
        if (end - p > 1 && p[0] == '\r' && p[1] == '\n')
            return (size_t)(p + 2 - s.p);
    }
    return 0;
}

str http_field(str head, const char *name)
{
    const char *p = head.p, *end = head.p + head.n;
    size_t n = strlen(name);

    while (p < end) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        str line = {p, (size_t)((nl ? nl : end) - p)};
        if (ascii_starts(line, name) && line.n > n && line.p[n] == ':')
            return trim((str){line.p + n + 1, line.n - n - 1});
        p = nl ? nl + 1 : end;
    }
    return S("");
}

void http_type(str value, str *type, str *charset)
{
    size_t n = 0;

    while (n < value.n && value.p[n] != ';')
        n++;
    *type = trim((str){value.p, n});
    *charset = S("");
    for (; n < value.n; n++) {
        str rest = {value.p + n, value.n - n};
        if (!ascii_starts(rest, "charset="))
            continue;
        rest = (str){rest.p + 8, rest.n - 8};
        for (n = 0; n < rest.n && rest.p[n] != ';';)
            n++;
        *charset = trim((str){rest.p, n});
        return;
    }
}

/* The number at p in base 16; its digits are at least one and at most SIZE_DIGITS. */
static size_t hex_at(const char *p, const char *end, size_t *digits)
{
    size_t v = 0;

    for (*digits = 0; p < end && *digits <= SIZE_DIGITS; p++, ++*digits) {
        char c = ascii_lower(*p);
        if (c >= '0' && c <= '9')
            v = 16 * v + (size_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            v = 16 * v + (size_t)(c - 'a' + 10);
        else
            break;
    }
    return v;
}

/* The body of its chunks.  Crawlers may put them together and keep the field: what
 * does not begin as a chunk is taken as it is. */
static quoth_status unchunk(arena *a, str in, str *out)
{
    const char *p = in.p, *end = in.p + in.n;
    char *to = arena_alloc(a, in.n, 1);
    size_t n = 0, digits;

    if (!to)
        return QUOTH_FATAL;
    while (p < end) {
        size_t size = hex_at(p, end, &digits);
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        if (!digits || digits > SIZE_DIGITS || !nl || size > (size_t)(end - nl - 1)) {
            if (p == in.p) {
                *out = in;
                return QUOTH_OK;
            }
            return QUOTH_SKIP;
        }
        p = nl + 1;
        memcpy(to + n, p, size);
        n += size;
        p += size;
        p += p < end && *p == '\r';
        p += p < end && *p == '\n';
        if (!size)
            break;
    }
    *out = (str){to, n};
    return QUOTH_OK;
}

/* One coding of the field, from its end; true if there was one. */
static bool last_coding(str *field, str *coding)
{
    size_t i = field->n;

    if (!i)
        return false;
    while (i && field->p[i - 1] != ',')
        i--;
    *coding = trim((str){field->p + i, field->n - i});
    field->n = i ? i - 1 : 0;
    return coding->n > 0;
}

static quoth_status decode(arena *a, str field, size_t limit, str *body, const char **why)
{
    str coding;

    for (int i = 0; i < CODINGS_MOST && last_coding(&field, &coding); i++) {
        const packing *how = packing_named(coding);
        if (!how) {
            if (ascii_starts(coding, "identity"))
                continue;
            *why = "its coding is not known";
            return ascii_starts(coding, "br") && body->n && *body->p == '<' ? QUOTH_OK : QUOTH_SKIP;
        }
        /* Crawlers unpack and keep the field. */
        if (!body->n || body->n < how->magic_n || memcmp(body->p, how->magic, how->magic_n) != 0 ||
            (!how->magic_n && *body->p == '<'))
            continue;
        TRY(unpack_whole(a, how, *body, limit, body, why));
    }
    return QUOTH_OK;
}

quoth_status http_read(arena *a, str bytes, size_t limit, http_answer *out, const char **why)
{
    size_t n = http_head(bytes), digits = 0;
    str head = {bytes.p, n};

    *out = (http_answer){0};
    *why = "no HTTP answer";
    if (!n || !ascii_starts(head, "http/"))
        return QUOTH_SKIP;
    const char *space = memchr(head.p, ' ', head.n);
    while (space && space + 1 + digits < head.p + head.n && digits < 3 &&
           space[1 + digits] >= '0' && space[1 + digits] <= '9')
        out->status = 10 * out->status + (space[1 + digits++] - '0');
    http_type(http_field(head, "content-type"), &out->type, &out->charset);
    out->body = (str){bytes.p + n, bytes.n - n};
    str transfer = http_field(head, "transfer-encoding");
    *why = "its chunks are damaged";
    if (ascii_starts(transfer, "chunked") ||
        (transfer.n > 7 && ascii_starts((str){transfer.p + transfer.n - 7, 7}, "chunked")))
        TRY(unchunk(a, out->body, &out->body));
    return decode(a, http_field(head, "content-encoding"), limit, &out->body, why);
}
