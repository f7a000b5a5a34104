#include "out/out.h"

#define NAME(lit)                                                                                  \
    {                                                                                              \
        (lit), sizeof(lit) - 1                                                                     \
    }
#define ONES UINT64_C(0x0101010101010101)

static const str party_kinds[] = {
    [QUOTH_UNKNOWN] = NAME("unknown"),           [QUOTH_PERSON] = NAME("person"),
    [QUOTH_ORGANIZATION] = NAME("organization"), [QUOTH_GROUP] = NAME("group"),
    [QUOTH_UNNAMED] = NAME("unnamed"),           [QUOTH_DOCUMENT] = NAME("document"),
};

static const str resolved_by[] = {
    [QUOTH_BY_SELF] = NAME("self"),
    [QUOTH_BY_PRONOUN] = NAME("pronoun"),
    [QUOTH_BY_SHORT_NAME] = NAME("short-name"),
    [QUOTH_BY_DESCRIPTION] = NAME("description"),
    [QUOTH_BY_CARRY] = NAME("carried-over"),
};

static const str forces[] = {
    [QUOTH_ASSERTED] = NAME("asserted"),     [QUOTH_NEGATED] = NAME("negated"),
    [QUOTH_QUESTIONED] = NAME("questioned"), [QUOTH_CONDITIONAL] = NAME("conditional"),
    [QUOTH_ALLEGED] = NAME("alleged"),
};

static const str whys[] = {
    [QUOTH_WHY_UNKNOWN] = NAME("unknown"),
    [QUOTH_WHY_TITLE] = NAME("title"),
    [QUOTH_WHY_NAME] = NAME("name"),
    [QUOTH_WHY_SCARE] = NAME("scare"),
};

typedef struct {
    buf *b;
    const quoth_doc *d;
    const offsets *o;
} record;

str kind_name(quoth_kind kind)
{
    return kind == QUOTH_DIRECT  ? S("direct")
           : kind == QUOTH_MIXED ? S("mixed")
           : kind == QUOTH_MARKS ? S("marks")
                                 : S("indirect");
}

str force_name(quoth_force force)
{
    return forces[force];
}

str why_name(quoth_why why)
{
    return whys[why];
}

static void put_number(buf *b, uint32_t x)
{
    char digits[10], *end = digits + sizeof digits, *p = end;
    do
        *--p = (char)('0' + x % 10);
    while (x /= 10);
    put_bytes(b, p, (size_t)(end - p));
}

unsigned percent_of(float share)
{
    return !(share > 0) ? 0 : share >= 1 ? 100 : (unsigned)((double)share * 100 + 0.5);
}

/* 0.97, whatever the locale; 0 and 1 without decimals. */
static void put_share(buf *b, float share)
{
    unsigned percent = percent_of(share);
    if (percent == 0 || percent == 100) {
        buf_char(b, percent ? '1' : '0');
        return;
    }
    char digits[] = {'0', '.', (char)('0' + percent / 10), (char)('0' + percent % 10)};
    put_bytes(b, digits, sizeof digits);
}

/* Bytes that may need an escape: controls, ", \, DEL, and 0xC2, which leads
 * the controls U+0080..U+009F. */
static bool is_special(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7f || c == 0xc2;
}

/* Whether one of eight bytes is special; has_zero of Bit Twiddling Hacks. */
static bool any_special(uint64_t w)
{
#define HAS_ZERO(x) (((x)-ONES) & ~(x))
    uint64_t hit = (w - ONES * 0x20) & ~w;
    hit |= HAS_ZERO(w ^ ONES * '"') | HAS_ZERO(w ^ ONES * '\\');
    hit |= HAS_ZERO(w ^ ONES * 0x7f) | HAS_ZERO(w ^ ONES * 0xc2);
#undef HAS_ZERO
    return hit & ONES << 7;
}

static size_t plain_run(const char *p, size_t n)
{
    size_t i = 0;
    for (uint64_t w; i + sizeof w <= n; i += sizeof w) {
        memcpy(&w, p + i, sizeof w);
        if (any_special(w))
            break;
    }
    while (i < n && !is_special((unsigned char)p[i]))
        i++;
    return i;
}

static void put_unicode_escape(buf *b, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    char escape[] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    put_bytes(b, escape, sizeof escape);
}

/* Writes the special character at p and returns its length. */
static size_t put_special(buf *b, const char *p, size_t n)
{
    unsigned char c = (unsigned char)*p, next = n > 1 ? (unsigned char)p[1] : 0;
    static const char letters[0x20] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'};

    if (c == 0xc2) {
        if (next >= 0x80 && next < 0xa0)
            put_unicode_escape(b, next);
        else
            put_bytes(b, p, n > 1 ? 2 : 1);
        return n > 1 ? 2 : 1;
    }
    char letter = c < sizeof letters ? letters[c] : c == 0x7f ? 0 : (char)c;
    if (letter)
        put_bytes(b, (char[]){'\\', letter}, 2);
    else
        put_unicode_escape(b, c);
    return 1;
}

/* s as the inside of a JSON string. */
static void put_escaped(buf *b, str s)
{
    while (s.n) {
        size_t n = plain_run(s.p, s.n);
        put_bytes(b, s.p, n);
        if (n < s.n)
            n += put_special(b, s.p + n, s.n - n);
        s = (str){s.p + n, s.n - n};
    }
}

static void put_string(buf *b, str s)
{
    buf_char(b, '"');
    put_escaped(b, s);
    buf_char(b, '"');
}

static void put_known(buf *b, str s)
{
    if (s.n)
        put_string(b, s);
    else
        PUT(b, "null");
}

static void put_word(buf *b, str s)
{
    buf_char(b, '"');
    put_bytes(b, s.p, s.n);
    buf_char(b, '"');
}

static void put_above_zero(buf *b, uint32_t x)
{
    if (x)
        put_number(b, x);
    else
        PUT(b, "null");
}

/* "start":118,"end":131 */
static void put_range(const record *w, range r)
{
    PUT(w->b, "\"start\":");
    put_number(w->b, offsets_at(w->o, r.start));
    PUT(w->b, ",\"end\":");
    put_number(w->b, offsets_at(w->o, r.end));
}

/* "text":"told","start":58,"end":62 */
static void put_place(const record *w, range r)
{
    if (r.start == r.end) {
        PUT(w->b, "\"text\":null,\"start\":null,\"end\":null");
        return;
    }
    PUT(w->b, "\"text\":");
    put_string(w->b, doc_slice(w->d, r.start, r.end));
    buf_char(w->b, ',');
    put_range(w, r);
}

/* "one two" of two ranges, null of none. */
static void put_words(const record *w, const range *r, size_t n)
{
    if (!n) {
        PUT(w->b, "null");
        return;
    }
    buf_char(w->b, '"');
    for (size_t i = 0; i < n; i++) {
        if (i)
            buf_char(w->b, ' ');
        put_escaped(w->b, doc_slice(w->d, r[i].start, r[i].end));
    }
    buf_char(w->b, '"');
}

static void put_spans(const record *w, const range *r, size_t n)
{
    buf_char(w->b, '[');
    for (size_t i = 0; i < n; i++) {
        if (i)
            buf_char(w->b, ',');
        buf_char(w->b, '{');
        put_range(w, r[i]);
        buf_char(w->b, '}');
    }
    buf_char(w->b, ']');
}

/* Begins an object: what a speaker and a link of the source chain share. */
static void put_party(const record *w, const party *p)
{
    buf_char(w->b, '{');
    put_place(w, p->range);
    PUT(w->b, ",\"kind\":");
    put_word(w->b, party_kinds[p->kind]);
    PUT(w->b, ",\"name\":");
    put_known(w->b, p->name);
    PUT(w->b, ",\"role\":");
    put_known(w->b, p->role);
}

static void put_identity(const record *w, const party *p)
{
    PUT(w->b, ",\"entity\":");
    put_above_zero(w->b, p->entity);
    PUT(w->b, ",\"resolved_by\":");
    put_word(w->b, resolved_by[p->resolved_by]);
    buf_char(w->b, '}');
}

static void put_speaker(const record *w, const party *p)
{
    put_party(w, p);
    if (p->members_n) {
        PUT(w->b, ",\"members\":[");
        for (size_t i = 0; i < p->members_n; i++) {
            if (i)
                buf_char(w->b, ',');
            put_party(w, &p->members[i]);
            put_identity(w, &p->members[i]);
        }
        buf_char(w->b, ']');
    }
    put_identity(w, p);
}

static void put_source(const record *w, const quotation *q)
{
    buf_char(w->b, '[');
    for (size_t i = 0; i < q->source_n; i++) {
        const party *p = &q->source[i];
        if (i)
            buf_char(w->b, ',');
        buf_char(w->b, '{');
        put_place(w, p->range);
        PUT(w->b, ",\"kind\":");
        put_word(w->b, party_kinds[p->kind]);
        PUT(w->b, ",\"name\":");
        put_known(w->b, p->name);
        PUT(w->b, ",\"role\":");
        put_word(w->b, p->link == QUOTH_ORIGIN ? S("origin") : S("relay"));
        PUT(w->b, ",\"how\":");
        put_known(w->b, p->how);
        buf_char(w->b, '}');
    }
    buf_char(w->b, ']');
}

static void put_cue(const record *w, const quotation *q)
{
    buf_char(w->b, '{');
    put_place(w, q->cue);
    PUT(w->b, ",\"lemma\":");
    put_known(w->b, q->cue_lemma);
    PUT(w->b, ",\"force\":");
    put_word(w->b, forces[q->force]);
    buf_char(w->b, '}');
}

static void put_head(const record *w, const quotation *q, str id)
{
    static const char hex[] = "0123456789abcdef";
    char digits[16];
    for (unsigned i = 0; i < sizeof digits; i++)
        digits[i] = hex[q->id >> (60 - 4 * i) & 15];

    PUT(w->b, "{\"v\":");
    put_number(w->b, QUOTH_RECORD_VERSION);
    PUT(w->b, ",\"id\":\"");
    put_bytes(w->b, digits, sizeof digits);
    PUT(w->b, "\",\"doc\":");
    put_string(w->b, id);
    PUT(w->b, ",\"kind\":");
    put_word(w->b, kind_name(q->kind));
}

static void put_content(const record *w, const quotation *q)
{
    PUT(w->b, ",\"quote\":");
    put_words(w, q->quote, q->quote_n);
    PUT(w->b, ",\"quote_spans\":");
    put_spans(w, q->quote, q->quote_n);
    PUT(w->b, ",\"closed\":");
    put_bytes(w->b, q->closed ? "true" : "false", q->closed ? 4 : 5);
    PUT(w->b, ",\"altered\":");
    put_bytes(w->b, q->altered ? "true" : "false", q->altered ? 4 : 5);
    PUT(w->b, ",\"content\":");
    put_words(w, q->content, q->content_n);
    PUT(w->b, ",\"content_spans\":");
    put_spans(w, q->content, q->content_n);
}

static void put_people(const record *w, const quotation *q)
{
    bool speech = q->kind != QUOTH_MARKS;
    PUT(w->b, ",\"cue\":");
    if (speech && q->cue.start < q->cue.end)
        put_cue(w, q);
    else
        PUT(w->b, "null");
    PUT(w->b, ",\"speaker\":");
    if (speech && q->has_speaker)
        put_speaker(w, &q->speaker);
    else
        PUT(w->b, "null");
    PUT(w->b, ",\"addressee\":");
    if (speech && q->has_addressee) {
        buf_char(w->b, '{');
        put_place(w, q->addressee.range);
        buf_char(w->b, '}');
    } else {
        PUT(w->b, "null");
    }
    PUT(w->b, ",\"source\":");
    put_source(w, q);
}

static void put_tail(const record *w, const quotation *q)
{
    PUT(w->b, ",\"paragraph\":");
    put_above_zero(w->b, q->paragraph);
    PUT(w->b, ",\"sentence\":");
    if (q->sentence.start < q->sentence.end) {
        buf_char(w->b, '{');
        put_range(w, q->sentence);
        buf_char(w->b, '}');
    } else {
        PUT(w->b, "null");
    }
    PUT(w->b, ",\"confidence\":");
    put_share(w->b, q->confidence);
    PUT(w->b, ",\"rule\":");
    put_known(w->b, q->rule);
    if (q->kind == QUOTH_MARKS) {
        PUT(w->b, ",\"why\":");
        put_word(w->b, whys[q->why]);
    }
    buf_char(w->b, '}');
}

void jsonl_render(buf *b, const quoth_doc *d, str id, const offsets *o, str separator, str end)
{
    record w = {b, d, o};
    for (uint32_t i = 0; i < d->quotations.n && !b->failed; i++) {
        const quotation *q = &d->quotations.at[i];
        if (i)
            buf_str(b, separator);
        put_head(&w, q, id);
        put_content(&w, q);
        put_people(&w, q);
        put_tail(&w, q);
    }
    if (d->quotations.n)
        buf_str(b, end);
}
