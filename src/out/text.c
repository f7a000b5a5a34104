#include <inttypes.h>
#include <stdio.h>

#include "base/utf8.h"
#include "out/out.h"

enum { COLUMNS = 88, WORDS_INDENT = 2, FACTS_INDENT = 4 };

#define BOLD "\x1b[1m"
#define DIM "\x1b[2m"
#define CYAN "\x1b[36m"
#define YELLOW "\x1b[33m"
#define PLAIN "\x1b[0m"

/* Words run on until the line is full, then go on below, indented. */
typedef struct {
    buf *b;
    const quoth_doc *d;
    offsets *o;
    bool color;
    bool space; /* A space is due before the next word. */
    unsigned column, indent;
} page;

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls and what turns the direction of a line: a page from the web must
 * not write to the terminal of its reader. */
static bool is_harmful(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xfffd;
}

/* Columns on a terminal; the wide blocks of UAX 11, coarsely. */
static unsigned rune_width(uint32_t c)
{
    static const uint32_t wide[][2] = {
        {0x1100, 0x115f},   {0x2e80, 0xa4cf},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
        {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff}, {0x20000, 0x3fffd},
    };
    if (c < 0x300)
        return 1;
    if (c <= 0x36f || (c >= 0x200b && c <= 0x200f) || (c >= 0xfe00 && c <= 0xfe0f))
        return 0;
    for (size_t i = 0; i < LEN(wide); i++)
        if (c >= wide[i][0] && c <= wide[i][1])
            return 2;
    return 1;
}

/* The length of the word at the start of s: it ends before a space and before
 * a wide character, where East Asian text may break. */
static size_t word_length(str s, unsigned *width)
{
    size_t n = 0;
    *width = 0;
    for (size_t len; n < s.n; n += len) {
        uint32_t c;
        len = utf8_decode(s.p + n, s.n - n, &c);
        unsigned w = rune_width(c);
        if (is_space(c) || (n && w == 2))
            break;
        *width += w;
    }
    return n;
}

static void put_harmless(buf *b, str s)
{
    size_t from = 0;
    for (size_t i = 0, len; i < s.n; i += len) {
        uint32_t c;
        len = utf8_decode(s.p + i, s.n - i, &c);
        if (!is_harmful(c))
            continue;
        put_bytes(b, s.p + from, i - from);
        PUT(b, UTF8_REPLACEMENT);
        from = i + len;
    }
    put_bytes(b, s.p + from, s.n - from);
}

static void new_line(page *g)
{
    buf_char(g->b, '\n');
    g->column = 0;
    g->space = false;
}

static void flow_word(page *g, str word, unsigned width)
{
    uint32_t c;
    utf8_decode(word.p, word.n, &c);
    bool may_break = g->space || rune_width(c) == 2;
    if (may_break && g->column > g->indent && g->column + g->space + width > COLUMNS)
        new_line(g);
    for (; g->column < g->indent; g->column++)
        buf_char(g->b, ' ');
    if (g->space && g->column > g->indent) {
        buf_char(g->b, ' ');
        g->column++;
    }
    g->space = false;
    put_harmless(g->b, word);
    g->column += width;
}

static void flow(page *g, str s)
{
    while (s.n) {
        uint32_t c;
        size_t len = utf8_decode(s.p, s.n, &c);
        if (is_space(c)) {
            g->space = true;
        } else {
            unsigned width;
            len = word_length(s, &width);
            flow_word(g, (str){s.p, len}, width);
        }
        s = (str){s.p + len, s.n - len};
    }
}

static void flow_color(page *g, const char *color, str s)
{
    if (!g->color) {
        flow(g, s);
        return;
    }
    buf_put(g->b, color, strlen(color));
    flow(g, s);
    PUT(g->b, PLAIN);
}

static void dot(page *g)
{
    flow(g, S(" · "));
}

static str words_of(const page *g, range r)
{
    return doc_slice(g->d, r.start, r.end);
}

static str party_name(const page *g, const party *p)
{
    return p->name.n ? p->name : words_of(g, p->range);
}

/* Ana Ruiz, Transport Minister (she) */
static void put_one(page *g, const party *p)
{
    str printed = words_of(g, p->range);
    str name = party_name(g, p);
    flow_color(g, BOLD, name.n ? name : S("speaker not named"));
    if (p->name.n && p->role.n) {
        flow(g, S(", "));
        flow(g, p->role);
    }
    if (p->resolved_by == QUOTH_BY_CARRY) {
        flow(g, S(" (carried over)"));
    } else if (p->resolved_by != QUOTH_BY_SELF && p->name.n && printed.n) {
        flow(g, S(" ("));
        flow(g, printed);
        flow(g, S(")"));
    }
}

static void put_who(page *g, const quotation *q)
{
    if (!q->has_speaker) {
        flow(g, S("speaker not named"));
        return;
    }
    if (!q->speaker.members_n)
        put_one(g, &q->speaker);
    for (size_t i = 0; i < q->speaker.members_n; i++) {
        if (i)
            flow(g, i + 1 < q->speaker.members_n ? S("; ") : S(" and "));
        put_one(g, &q->speaker.members[i]);
    }
}

/* A colon or a dash after the name says nothing here. */
static bool has_letter(str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = (char)(s.p[i] | 0x20);
        if (c >= 'a' && c <= 'z')
            return true;
    }
    return false;
}

static void put_cue(page *g, const quotation *q)
{
    str said = words_of(g, q->cue);
    str to = q->has_addressee ? words_of(g, q->addressee.range) : S("");
    bool verb = has_letter(said);

    if (verb || to.n)
        dot(g);
    if (verb)
        flow_color(g, CYAN, said);
    else if (to.n)
        flow(g, S("to"));
    if (to.n) {
        flow(g, S(" "));
        flow(g, to);
    }
    if (q->force != QUOTH_ASSERTED) {
        dot(g);
        flow_color(g, YELLOW, force_name(q->force));
    }
}

/* The addressee who is also the relay has been named. */
static void put_source(page *g, const quotation *q)
{
    for (size_t i = 0; i < q->source_n; i++) {
        const party *p = &q->source[i];
        str name = party_name(g, p);
        if (!name.n || (q->has_addressee && p->range.start == q->addressee.range.start &&
                        p->range.end == q->addressee.range.end))
            continue;
        dot(g);
        flow(g, p->link == QUOTH_ORIGIN ? S("from ") : S("via "));
        flow(g, name);
    }
}

/* paragraph 2, 118–131 · 0:31–0:34 · 0.97, on one line. */
static void put_place(page *g, const quotation *q)
{
    char place[96 + CLOCK], clock[CLOCK];
    unsigned percent = percent_of(q->confidence);
    quoth_time t;
    bool timed = time_of_words(g->d, q, &t);
    int n = snprintf(
        place, sizeof place, "paragraph %" PRIu32 ", %" PRIu32 "–%" PRIu32 " · %s%s%u.%02u",
        q->paragraph, offsets_at(g->o, q->content[0].start),
        offsets_at(g->o, q->content[q->content_n - 1].end), timed ? clock_of(clock, t).p : "",
        timed ? " · " : "", percent / 100, percent % 100);
    int more = timed ? 6 : 3; /* – and · take one column each. */
    dot(g);
    flow_word(g, (str){place, (size_t)n}, (unsigned)(n - more));
}

static void put_facts(page *g, const quotation *q)
{
    dot(g);
    flow(g, kind_name(q->kind));
    if (q->kind == QUOTH_MARKS) {
        flow(g, S(" "));
        flow(g, why_name(q->why));
    }
    if (!q->closed && q->quote_n)
        flow(g, S(" · end inferred"));
    if (q->altered)
        flow(g, S(" · edited"));
    if (q->content_n)
        put_place(g, q);
}

static void put_quotation(page *g, const quotation *q)
{
    g->indent = WORDS_INDENT;
    for (size_t i = 0; i < q->content_n; i++) {
        flow(g, words_of(g, q->content[i]));
        g->space = true;
    }
    new_line(g);
    g->indent = FACTS_INDENT;
    if (q->kind == QUOTH_MARKS) {
        flow(g, S("— not speech"));
    } else {
        flow(g, S("— "));
        put_who(g, q);
        put_cue(g, q);
        put_source(g, q);
    }
    put_facts(g, q);
    new_line(g);
}

void text_render(buf *b, const quoth_doc *d, str id, offsets *o, bool color)
{
    page g = {.b = b, .d = d, .o = o, .color = color};
    if (!d->quotations.n)
        return;
    if (color)
        PUT(b, DIM);
    put_harmless(b, id);
    if (color)
        PUT(b, PLAIN);
    new_line(&g);
    for (uint32_t i = 0; i < d->quotations.n && !b->failed; i++)
        put_quotation(&g, &d->quotations.at[i]);
}

void text_lines(buf *b, unsigned indent, str words)
{
    page g = {.b = b, .indent = indent};

    flow(&g, words);
    new_line(&g);
}
