/*
 * json_scan.c - what is asked of a line of JSON before or beside cJSON.
 *
 * cJSON looks at a string twice, byte by byte, and nearly all of a line is one string: the
 * text.  It is taken out here, by whole runs, wherever all of it is plain to see.
 */
#include "read/json_scan.h"

#include "base/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

const char *json_blanks(const char *p, const char *end)
{
    while (p < end && is_blank(*p))
        p++;
    return p;
}

const char *json_string_end(const char *p, const char *end)
{
    const char *start = ++p; /* Where a run of backslashes can begin. */

    while (p < end && (p = memchr(p, '"', (size_t)(end - p)))) {
        const char *run = p;
        while (run > start && run[-1] == '\\')
            run--;
        start = ++p;
        if ((p - 1 - run) % 2 == 0)
            return p;
    }
    return end;
}

/* The number in an escape \uXXXX at p, or -1. */
static int32_t escape_at(const char *p, const char *end)
{
    int32_t code = 0;

    if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
        return -1;
    for (int i = 2; i < 6; i++) {
        char c = p[i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

size_t json_mend_escapes(char *p, char *end)
{
    size_t mended = 0;

    while (end - p >= 2 && (p = memchr(p, '\\', (size_t)(end - p)))) {
        int32_t code = escape_at(p, end);
        bool high = code >= 0xD800 && code <= 0xDBFF;
        if (code < 0) {
            p[1] = p[1] == 'u' ? 'x' : p[1]; /* Else cJSON reads \uZZZZ as the end of the text. */
            p += 2;
            continue;
        }
        if (high) {
            int32_t low = escape_at(p + 6, end);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                p += 12;
                continue;
            }
        }
        if (code == 0 || high || (code >= 0xDC00 && code <= 0xDFFF)) {
            memcpy(p + 2, "fffd", 4);
            mended++;
        }
        p += 6;
    }
    return mended;
}

/* Decodes the escape at p to *out, which moves on; behind it, or NULL where cJSON must say
 * what is wrong.  Never longer than the escape. */
static const char *unescape_one(const char *p, const char *end, char **out)
{
    static const char means[UINT8_MAX + 1] = {
        ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
        ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
    char meant = end - p > 1 ? means[(unsigned char)p[1]] : 0;

    if (meant) {
        *(*out)++ = meant;
        return p + 2;
    }
    int32_t code = escape_at(p, end);
    if (code <= 0)
        return NULL;
    p += 6;
    if (code >= 0xD800 && code <= 0xDFFF) {
        int32_t low = escape_at(p, end);
        if (code > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
            return NULL;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        p += 6;
    }
    *out += utf8_encode(*out, (uint32_t)code);
    return p;
}

static bool unescape(str s, buf *to)
{
    const char *p = s.p, *end = p + s.n;

    to->n = 0;
    if (!s.n || !buf_room(to, s.n))
        return false;
    char *out = to->p;
    while (p && p < end) {
        if (*p == '\\') {
            p = unescape_one(p, end, &out);
            continue;
        }
        const char *slash = memchr(p, '\\', (size_t)(end - p)), *stop = slash ? slash : end;
        memcpy(out, p, (size_t)(stop - p));
        out += stop - p;
        p = stop;
    }
    to->n = (size_t)(out - to->p);
    return p != NULL;
}

bool json_next_member(json_members *m)
{
    while (m->p < m->end) {
        const char *start = m->p;
        if (*start != '"') {
            m->depth += (*start == '{' || *start == '[') - (*start == '}' || *start == ']');
            m->p++;
            continue;
        }
        m->p = json_string_end(m->p, m->end);
        const char *colon = json_blanks(m->p, m->end);
        if (m->depth != 1 || colon == m->end || *colon != ':')
            continue;
        m->name = (str){start + 1, (size_t)(m->p - start) - 2};
        m->value = json_blanks(colon + 1, m->end);
        return true;
    }
    return false;
}

/* The string, its marks included, that is the value of the first outermost member called
 * key; n 0 if that cannot be told. */
static str string_of(str line, const char *key)
{
    const str wanted = {key, strlen(key)};
    json_members m = json_members_of(line);

    while (json_next_member(&m)) {
        if (memchr(m.name.p, '\\', m.name.n))
            break; /* It may be our key. */
        if (!str_eq(m.name, wanted))
            continue;
        if (m.value == m.end || *m.value != '"')
            break;
        return (str){m.value, (size_t)(json_string_end(m.value, m.end) - m.value)};
    }
    return (str){NULL, 0};
}

bool json_take_string(str line, const char *key, buf *text, buf *rest)
{
    str marked = string_of(line, key);

    if (marked.n < 3 || marked.p[marked.n - 1] != '"' ||
        !unescape((str){marked.p + 1, marked.n - 2}, text))
        return false;
    const char *mark = marked.p + marked.n - 1;
    rest->n = 0;
    buf_put(rest, line.p, (size_t)(marked.p + 1 - line.p));
    buf_put(rest, mark, (size_t)(line.p + line.n - mark));
    buf_char(rest, '\0');
    return !rest->failed;
}
