/* md_scan.c - code, tags, escapes, entities and links of a paragraph of Markdown. */
#include "read/md_scan.h"

#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"

enum {
    TICKS_MOST = 63,    /* Longer runs of backticks are text. */
    BRACKETS_MOST = 64, /* Open at once; when there are more, those so far are text. */
};

static bool is_punct(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

static void drop(scan *s, size_t from, size_t to)
{
    memset(s->keep + from, DROPPED, to - from);
}

static quoth_status add_event(scan *s, size_t at, size_t n, event_kind kind, tag_id id, bool closes)
{
    event e = {(uint32_t)at, (uint32_t)n, (uint8_t)kind, (uint8_t)id, closes};
    return event_push(s->m->g->a, &s->events, e);
}

static size_t run_at(const scan *s, size_t i)
{
    size_t end = i + 1;
    while (end < s->n && s->p[end] == s->p[i])
        end++;
    return end - i;
}

/* --- Code ------------------------------------------------------------------------------- */

/* `code`: its marks go, what is between them is text as it is. */
static size_t code_at(scan *s, size_t i)
{
    size_t n = run_at(s, i), end = i + n;

    if (n > TICKS_MOST || s->ends.ticks >> n & 1)
        return end;
    for (size_t k = end; k < s->n;) {
        const char *tick = memchr(s->p + k, '`', s->n - k);
        if (!tick)
            break;
        k = (size_t)(tick - s->p);
        size_t m = run_at(s, k);
        if (m == n) {
            drop(s, i, end);
            drop(s, k, k + n);
            return k + n;
        }
        k += m;
    }
    s->ends.ticks |= UINT64_C(1) << n;
    return end;
}

/* --- Tags --------------------------------------------------------------------------------- */

/* Behind a comment or declaration, or i + 1. */
static size_t declaration_at(scan *s, size_t i)
{
    bool comment = s->n - i > 3 && !memcmp(s->p + i, "<!--", 4);
    bool *none = comment ? &s->ends.comment : &s->ends.declaration;
    str rest = {s->p + i + 2, s->n - i - 2};
    const char *end = *none ? NULL : str_behind(rest, comment ? "-->" : ">").p;

    *none |= !end;
    if (!end)
        return i + 1;
    drop(s, i, (size_t)(end - s->p));
    return (size_t)(end - s->p);
}

/* <https://...>, <ana@x.example>: only its brackets go; 0: it is none. */
static size_t address_at(scan *s, size_t i)
{
    bool sign = false;
    size_t k = i + 1;

    for (; k < s->n && (unsigned char)s->p[k] > ' ' && s->p[k] != '<' && s->p[k] != '>'; k++)
        sign |= s->p[k] == ':' || s->p[k] == '@';
    if (!sign || k == s->n || s->p[k] != '>')
        return 0;
    drop(s, i, i + 1);
    drop(s, k, k + 1);
    return k + 1;
}

/* What is dropped with a tag: scripts whole. */
static size_t raw_end(scan *s, tag_id id, size_t end)
{
    if ((id != TAG_script && id != TAG_style) || s->ends.raw)
        return end;
    str rest = {s->p + end, s->n - end};
    const char *close = str_behind(rest, id == TAG_script ? "</script>" : "</style>").p;
    s->ends.raw = !close;
    return close ? (size_t)(close - s->p) : end;
}

static quoth_status tag_at(scan *s, size_t *i)
{
    size_t at = *i, k = at + 1;
    bool closes = k < s->n && s->p[k] == '/';
    char name[16];
    size_t n = 0;
    attributes a = {0};

    *i = at + 1;
    k += closes;
    while (k < s->n && (ascii_is_letter(s->p[k]) || (n && ascii_is_digit(s->p[k])))) {
        if (n < sizeof name)
            name[n++] = (char)(s->p[k] | 0x20);
        k++;
    }
    if (!n || s->ends.tag || k == s->n || !strchr(" \t\n/>", s->p[k]))
        return QUOTH_OK;
    const char *end = attributes_read(&s->ends.marks, s->p + k, s->p + s->n, &a);
    s->ends.tag = !end;
    if (!end)
        return QUOTH_OK;
    tag_id id = tag_named(name, n);
    *i = raw_end(s, closes ? TAG_NONE : id, (size_t)(end - s->p));
    drop(s, at, *i);
    if (id == TAG_br || id == TAG_q || tag_flags(id) & F_BLOCK) {
        s->keep[at] = KEPT;
        return add_event(s, at, *i - at, EVENT_TAG, id, closes);
    }
    return QUOTH_OK;
}

static quoth_status bracket_at(scan *s, size_t *i)
{
    char next = *i + 1 < s->n ? s->p[*i + 1] : ' ';

    if (next == '!' || next == '?') {
        *i = declaration_at(s, *i);
        return QUOTH_OK;
    }
    size_t end = ascii_is_letter(next) ? address_at(s, *i) : 0;
    if (end) {
        *i = end;
        return QUOTH_OK;
    }
    return tag_at(s, i);
}

/* --- Escapes and entities ---------------------------------------------------------------- */

static quoth_status escape_at(scan *s, size_t *i)
{
    char next = *i + 1 < s->n ? s->p[*i + 1] : ' ';
    size_t at = *i;

    *i += 2;
    if (next == '\n')
        return add_event(s, at, 2, EVENT_TAG, TAG_br, false);
    if (is_punct(next))
        drop(s, at, at + 1);
    else
        *i = at + 1;
    return QUOTH_OK;
}

static quoth_status ampersand_at(scan *s, size_t *i)
{
    entity_text t;
    size_t n = entity_at((str){s->p + *i, s->n - *i}, &t);

    if (n)
        TRY(add_event(s, *i, n, EVENT_ENTITY, TAG_NONE, false));
    *i += n ? n : 1;
    return QUOTH_OK;
}

/* Two blanks before a line end are a line end of the text. */
static quoth_status line_end_at(scan *s, size_t *i)
{
    bool hard = *i > 1 && s->p[*i - 1] == ' ' && s->p[*i - 2] == ' ';

    return hard ? add_event(s, (*i)++, 1, EVENT_TAG, TAG_br, false) : (++*i, QUOTH_OK);
}

/* --- Links -------------------------------------------------------------------------------- */

/* Behind the link whose words lie in [from, i), s->p[i] being the bracket behind
 * them; 0: it is none. */
static size_t link_end(const scan *s, const bracket *b, size_t from, size_t i)
{
    str rest = {s->p + i + 1, s->n - i - 1}, name = {s->p + from, i - from}, text;

    if (rest.n && *rest.p == '(') {
        size_t n = md_link_tail(rest);
        if (n)
            return i + 1 + n;
    }
    if (rest.n > 2 && *rest.p == '[' && rest.p[1] != ']') {
        const char *end = memchr(rest.p, ']', rest.n < LABEL_MOST ? rest.n : LABEL_MOST);
        text = (str){rest.p + 1, end ? (size_t)(end - rest.p) - 1 : 0};
        if (end && md_defined(s->m, text))
            return (size_t)(end + 1 - s->p);
    }
    if (b->holds || !name.n || !md_defined(s->m, name))
        return 0;
    return rest.n > 1 && rest.p[0] == '[' && rest.p[1] == ']' ? i + 3 : i + 1;
}

/* The ] at i. */
static size_t close_at(scan *s, size_t i)
{
    if (!s->brackets.n)
        return i + 1;
    bracket b = s->brackets.at[--s->brackets.n];
    size_t from = b.at + 1 + b.image, end = link_end(s, &b, from, i);
    if (s->brackets.n)
        s->brackets.at[s->brackets.n - 1].holds = true;
    if (!end)
        return i + 1;
    bool note = s->p[from] == '^' && end == i + 1;
    if (b.image || note) {
        drop(s, b.at, end);
    } else {
        drop(s, b.at, from);
        drop(s, i, end);
    }
    return end;
}

static quoth_status open_at(scan *s, size_t *i)
{
    bool image = s->p[*i] == '!';
    bracket b = {.at = (uint32_t)*i, .image = image};

    *i += 1 + image;
    if (s->brackets.n == BRACKETS_MOST)
        s->brackets.n = 0;
    return bracket_push(s->m->g->a, &s->brackets, b);
}

/* --- Delimiters ----------------------------------------------------------------------------- */

typedef enum { SIDE_BLANK, SIDE_PUNCT, SIDE_WORD } side;

static side side_of(uint32_t c)
{
    if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000)
        return SIDE_BLANK;
    if ((c < 0x80 && is_punct((char)c)) || (c >= 0xA1 && c <= 0xBF) ||
        (c >= 0x2010 && c <= 0x205E) || (c >= 0x3001 && c <= 0x303F))
        return SIDE_PUNCT;
    return SIDE_WORD;
}

static quoth_status delimiter_at(scan *s, size_t *i)
{
    size_t at = *i, n = run_at(s, at), back = at;
    uint32_t c = ' ';
    char sign = s->p[at];

    *i += n;
    if (sign == '~' && n != 2)
        return QUOTH_OK;
    while (back > 0 && at - back < 4 && ((unsigned char)s->p[--back] & 0xC0) == 0x80)
        ;
    if (at)
        utf8_decode(s->p + back, at - back, &c);
    side before = side_of(c);
    c = ' ';
    if (*i < s->n)
        utf8_decode(s->p + *i, s->n - *i, &c);
    side behind = side_of(c);
    bool left = behind == SIDE_WORD || (behind == SIDE_PUNCT && before != SIDE_WORD);
    bool right = before == SIDE_WORD || (before == SIDE_PUNCT && behind != SIDE_WORD);
    delimiter d = {.at = (uint32_t)at,
                   .n = (uint32_t)n,
                   .was = (uint32_t)n,
                   .before = NONE,
                   .c = sign,
                   .opens = left && (sign != '_' || !right || before == SIDE_PUNCT),
                   .closes = right && (sign != '_' || !left || behind == SIDE_PUNCT)};
    return delimiter_push(s->m->g->a, &s->delimiters, d);
}

/* ------------------------------------------------------------------------------------------- */

quoth_status md_scan(scan *s)
{
    for (size_t i = 0; i < s->n;) {
        quoth_status status = QUOTH_OK;
        switch (s->p[i]) {
        case '`':
            i = code_at(s, i);
            break;
        case '<':
            status = bracket_at(s, &i);
            break;
        case '\\':
            status = escape_at(s, &i);
            break;
        case '&':
            status = ampersand_at(s, &i);
            break;
        case '\n':
            status = line_end_at(s, &i);
            break;
        case '!':
            if (i + 1 == s->n || s->p[i + 1] != '[') {
                i++;
                break;
            }
            /* fall through */
        case '[':
            status = open_at(s, &i);
            break;
        case ']':
            i = close_at(s, i);
            break;
        case '*':
        case '_':
        case '~':
            status = delimiter_at(s, &i);
            break;
        default:
            i++;
        }
        TRY(status);
    }
    return QUOTH_OK;
}
