/* entity.c - what &name; and &#number; stand for, where the markup is not HTML. */
#include "base/utf8.h"
#include "read/markup.h"

enum { DIGITS_MOST = 8 };

/* Those of prose; HTML's whole list is gumbo's. */
static const struct {
    const char *name, *is;
} ENTITIES[] = {
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", "\xC2\xA0"},
    {"ldquo", "\xE2\x80\x9C"},
    {"rdquo", "\xE2\x80\x9D"},
    {"lsquo", "\xE2\x80\x98"},
    {"rsquo", "\xE2\x80\x99"},
    {"bdquo", "\xE2\x80\x9E"},
    {"sbquo", "\xE2\x80\x9A"},
    {"laquo", "\xC2\xAB"},
    {"raquo", "\xC2\xBB"},
    {"lsaquo", "\xE2\x80\xB9"},
    {"rsaquo", "\xE2\x80\xBA"},
    {"ndash", "\xE2\x80\x93"},
    {"mdash", "\xE2\x80\x94"},
    {"hellip", "\xE2\x80\xA6"},
    {"middot", "\xC2\xB7"},
    {"bull", "\xE2\x80\xA2"},
    {"copy", "\xC2\xA9"},
    {"reg", "\xC2\xAE"},
    {"deg", "\xC2\xB0"},
    {"euro", "\xE2\x82\xAC"},
    {"pound", "\xC2\xA3"},
    {"shy", "\xC2\xAD"},
    {"lrm", "\xE2\x80\x8E"},
    {"rlm", "\xE2\x80\x8F"},
    {"ensp", "\xE2\x80\x82"},
    {"emsp", "\xE2\x80\x83"},
    {"thinsp", "\xE2\x80\x89"},
    {"aacute", "\xC3\xA1"},
    {"agrave", "\xC3\xA0"},
    {"auml", "\xC3\xA4"},
    {"aring", "\xC3\xA5"},
    {"ccedil", "\xC3\xA7"},
    {"eacute", "\xC3\xA9"},
    {"egrave", "\xC3\xA8"},
    {"euml", "\xC3\xAB"},
    {"iacute", "\xC3\xAD"},
    {"ntilde", "\xC3\xB1"},
    {"oacute", "\xC3\xB3"},
    {"oslash", "\xC3\xB8"},
    {"ouml", "\xC3\xB6"},
    {"szlig", "\xC3\x9F"},
    {"uacute", "\xC3\xBA"},
    {"uuml", "\xC3\xBC"},
};

static int digit(char c, unsigned base)
{
    int d = c >= '0' && c <= '9'   ? c - '0'
            : c >= 'a' && c <= 'f' ? c - 'a' + 10
            : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                   : 99;
    return d < (int)base ? d : -1;
}

/* &#8220; &#x201C; */
static size_t number_at(str s, entity_text *out)
{
    bool hex = s.n > 2 && (s.p[2] == 'x' || s.p[2] == 'X');
    size_t from = 2 + hex, i = from;
    uint32_t code = 0;

    for (; i < s.n && i < from + DIGITS_MOST && digit(s.p[i], hex ? 16 : 10) >= 0; i++)
        code = code > 0x10FFFF ? code : code * (hex ? 16 : 10) + (uint32_t)digit(s.p[i], 16);
    if (i == from || i == s.n || s.p[i] != ';')
        return 0;
    if (code >= 0x80 && code <= 0x9F) /* As browsers do. */
        code = decode_windows_1252((char)code);
    out->n = utf8_encode(out->p, code && code != '\r' ? code : 0xFFFD);
    return i + 1;
}

size_t entity_at(str s, entity_text *out)
{
    size_t n = 1;

    if (s.n > 2 && s.p[1] == '#')
        return number_at(s, out);
    while (n < s.n && n < ENTITY_NAME && s.p[n] != ';')
        n++;
    if (n == s.n || s.p[n] != ';')
        return 0;
    for (size_t i = 0; i < LEN(ENTITIES); i++)
        if (str_eq((str){s.p + 1, n - 1}, (str){ENTITIES[i].name, strlen(ENTITIES[i].name)})) {
            out->n = strlen(ENTITIES[i].is);
            memcpy(out->p, ENTITIES[i].is, out->n);
            return n + 1;
        }
    return 0;
}

quoth_status entity_put(page *g, const entity_text *t, uint32_t source, uint32_t n)
{
    str copy = arena_copy(g->a, (str){t->p, t->n});

    if (!copy.p)
        return QUOTH_FATAL;
    return page_put(g, (piece){copy.p, (uint32_t)copy.n, source, n});
}
